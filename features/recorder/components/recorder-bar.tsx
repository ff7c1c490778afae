"use client";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { findingsOf, isOpen, itemsOf, stepsOf } from "./recording";
import type { RecorderPart } from "./use-part";
import { useRecorder } from "./use-recorder";

export type Part = RecorderPart;

const icons: Record<Part, IconName> = { steps: "walks", aspects: "tasks", findings: "issues", closing: "check" };

/** Under the thumb: the parts, and in the middle what one is here for. */
export function RecorderBar({ part, show }: { part: Part; show: (part: Part) => void }) {
  const t = useTranslations("recorder");
  const { recording, ready, openFinding } = useRecorder();
  const steps = stepsOf(recording);
  const counts: Partial<Record<Part, number>> = {
    steps: steps.length,
    aspects: itemsOf(recording, "answer").filter(({ value }) => value).length,
    findings: findingsOf(recording).length,
  };
  const button = (name: Part) => (
    <button
      key={name}
      type="button"
      onClick={() => show(name)}
      aria-current={part === name ? "true" : undefined}
      className={classNames(
        "flex min-h-15 flex-1 cursor-pointer flex-col items-center justify-center gap-0.5 text-xs",
        part === name ? "font-semibold text-action" : "text-soft",
      )}
    >
      <Icon name={icons[name]} className="size-5" />
      <span>{counts[name] ? `${t(name)} ${counts[name]}` : t(name)}</span>
    </button>
  );
  return (
    <nav
      aria-label={t("parts")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-white pb-[env(safe-area-inset-bottom)]"
    >
      <div className="mx-auto flex max-w-[40rem] items-stretch">
        {button("steps")}
        {button("aspects")}
        <button
          type="button"
          disabled={!ready || !isOpen(recording)}
          onClick={() => openFinding({ stepId: recording.running?.step ?? steps.at(-1)?.key ?? null })}
          className="m-1.5 flex min-w-20 cursor-pointer flex-col items-center justify-center rounded-lg bg-action px-2 text-xs font-semibold text-white active:bg-action-strong disabled:bg-sunken disabled:text-soft"
        >
          <Icon name="plus" className="size-5" />
          {t("find")}
        </button>
        {button("findings")}
        {button("closing")}
      </div>
    </nav>
  );
}
