"use client";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type AspectAnswer, aspectAnswers } from "@/domain/walk";
import { currentValue, findingsOf, isOpen, stepsOf } from "./recording";
import { type RecordedWalk, useRecorder } from "./use-recorder";

const chosen: Record<AspectAnswer, string> = {
  nothing: "border-good bg-good-tint text-good",
  issue: "border-warn bg-warn-tint text-warn",
  inapplicable: "border-idle bg-idle-tint text-idle",
};

/** One question, three answers; the chosen one tapped again is taken back. “发现问题” opens the draft. */
export function RecordAspect({ aspect, number }: { aspect: RecordedWalk["aspects"][number]; number: number }) {
  const t = useTranslations("recorder.aspect");
  const words = useTranslations("answer");
  const { recording, engine, openFinding } = useRecorder();
  const given = currentValue(recording, "answer", aspect.code) ?? null;
  const found = findingsOf(recording).filter(({ value }) => value.aspect === aspect.code);
  const stepId = recording.running?.step ?? stepsOf(recording).at(-1)?.key ?? null;
  const open = isOpen(recording);
  const another = () => openFinding({ aspect: aspect.code, stepId });
  function press(answer: AspectAnswer) {
    engine.edit("answer", aspect.code, given === answer ? null : answer);
    if (answer === "issue" && given !== "issue" && found.length === 0) another();
  }
  return (
    <li className="rounded-lg border border-line bg-white p-3 shadow-card">
      <fieldset disabled={!open} className="min-w-0">
        <legend className="mb-2 font-medium">
          <span className="me-1.5 text-soft">{number}</span>
          {aspect.question}
        </legend>
        <div className="grid grid-cols-3 gap-1.5">
          {aspectAnswers.map((answer) => (
            <button
              key={answer}
              type="button"
              aria-pressed={given === answer}
              onClick={() => press(answer)}
              className={classNames(
                "flex min-h-13 cursor-pointer flex-col items-center justify-center rounded-md border-2 px-1 text-sm leading-tight",
                given === answer ? `font-semibold ${chosen[answer]}` : "border-line bg-white text-ink",
              )}
            >
              {given === answer ? <Icon name={answer === "issue" ? "warning" : "check"} className="size-4" /> : null}
              {words(answer)}
            </button>
          ))}
        </div>
        {found.length > 0 || given === "issue" ? (
          <div className="mt-2 flex flex-wrap items-center gap-x-3 text-sm">
            {found.length > 0 ? <span className="text-warn">{t("findings", { count: found.length })}</span> : null}
            <button type="button" onClick={another} className="min-h-11 cursor-pointer text-action underline">
              {t("another")}
            </button>
          </div>
        ) : null}
      </fieldset>
      {aspect.explanation ? (
        <details className="group -mb-2">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 text-sm text-action">
            <Icon name="right" className="size-4 transition-transform group-open:rotate-90" />
            {t("explain")}
          </summary>
          <p className="pb-1 text-sm text-soft">{aspect.explanation}</p>
        </details>
      ) : null}
    </li>
  );
}
