"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { photosAt } from "./record-photos";
import { findingsOf, type Item, stepsOf } from "./recording";
import { useRecorder } from "./use-recorder";

/** What has been found so far; a tap opens it again. */
export function RecordFindings() {
  const t = useTranslations("recorder.finding");
  const title = useTranslations("recorder")("findings");
  const { recording } = useRecorder();
  const findings = findingsOf(recording);
  return (
    <section aria-label={title}>
      {findings.length === 0 ? <p className="px-4 py-12 text-center text-soft">{t("empty")}</p> : null}
      <ol className="flex flex-col gap-3">
        {findings.map((finding) => (
          <FoundCard key={finding.key} finding={finding} />
        ))}
      </ol>
    </section>
  );
}

function FoundCard({ finding }: { finding: Item<"finding"> }) {
  const t = useTranslations("recorder.finding");
  const step = useTranslations("recorder.step");
  const recorder = useRecorder();
  const { recording, walk, openFinding } = recorder;
  const { text, aspect, stepId } = finding.value;
  const steps = stepsOf(recording);
  const at = steps.findIndex(({ key }) => key === stepId);
  const pictures = photosAt(recorder, { stepId: null, findingId: finding.key }).length;
  const question = walk.aspects.find(({ code }) => code === aspect)?.question ?? t("noAspect");
  const facts = [
    question,
    at >= 0 && (steps[at]?.value.name || step("unnamed", { number: at + 1 })),
    pictures > 0 && step("pictures", { count: pictures }),
    finding.acked > 0 ? t("draft") : t("onDevice"),
  ].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        onClick={() => openFinding({ id: finding.key })}
        className="flex w-full cursor-pointer items-center gap-2 rounded-lg border border-line bg-white p-3 text-start shadow-card"
      >
        <span className="min-w-0 flex-1">
          <span className="block wrap-anywhere">{text.trim() || t("photoOnly")}</span>
          <span className="mt-1 block text-sm text-soft">{facts.join(" · ")}</span>
        </span>
        <Icon name="right" className="size-5 text-soft" />
      </button>
    </li>
  );
}
