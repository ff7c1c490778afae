"use client";
import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import { RecordAspect } from "./record-aspect";
import { itemsOf } from "./recording";
import { useRecorder } from "./use-recorder";

/** The questions of this walk; what is left unanswered is 未查, and that is allowed. */
export function RecordAspects() {
  const t = useTranslations("recorder.aspect");
  const title = useTranslations("recorder")("aspects");
  const { walk, recording } = useRecorder();
  const given = itemsOf(recording, "answer").filter(({ value }) => value !== null);
  if (walk.aspects.length === 0) return <p className="py-8 text-center text-soft">{t("none")}</p>;
  const progress = t("progress", {
    answered: given.length,
    all: walk.aspects.length,
    issues: given.filter(({ value }) => value === "issue").length,
  });
  return (
    <section aria-label={title}>
      <p className="font-medium">{progress}</p>
      <ProgressBar value={(given.length / walk.aspects.length) * 100} label={progress} />
      <p className="mt-2 mb-3 text-sm text-soft">{t("hint")}</p>
      <ol className="flex flex-col gap-3">
        {walk.aspects.map((aspect, index) => (
          <RecordAspect key={aspect.code} aspect={aspect} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}
