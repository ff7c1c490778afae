"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { photosAt } from "./record-photos";
import { RecordStepForm } from "./record-step-form";
import { findingsOf, type Item } from "./recording";
import { Ticking } from "./ticking";
import { useRecorder } from "./use-recorder";

interface Props {
  step: Item<"step">;
  number: number;
  last: boolean;
  open: boolean;
  toggle: () => void;
}

/** A station: what it took in one line, everything about it when it is open. */
export function RecordStep({ step, number, last, open, toggle }: Props) {
  const t = useTranslations("recorder.step");
  const id = useId();
  const recorder = useRecorder();
  const { recording } = recorder;
  const { minutes, waitingMinutes, trips, documents, name } = step.value;
  const running = recording.running?.step === step.key ? recording.running : null;
  const pictures = photosAt(recorder, { stepId: step.key, findingId: null }).length;
  const found = findingsOf(recording).filter(({ value }) => value.stepId === step.key).length;
  const facts = [
    minutes !== null && t("worked", { minutes }),
    waitingMinutes ? t("waited", { minutes: waitingMinutes }) : null,
    trips ? t("went", { trips }) : null,
    documents.length > 0 && t("asked", { count: documents.length }),
    pictures > 0 && t("pictures", { count: pictures }),
    found > 0 && t("found", { count: found }),
  ].filter(Boolean);
  return (
    <li className="relative ps-9 pb-3">
      {/* The line of this walk, a station a step. */}
      <span
        aria-hidden="true"
        className={classNames("absolute top-3 left-[0.8125rem] w-1 bg-action-line", last ? "bottom-3" : "-bottom-3")}
      />
      <span
        aria-hidden="true"
        className={classNames(
          "absolute top-3 left-1 grid size-6 place-items-center rounded-full border-3 text-xs font-semibold",
          found > 0
            ? "border-warn bg-white text-warn"
            : running
              ? "border-action bg-action text-white"
              : "border-action bg-white text-action",
        )}
      >
        {number}
      </span>
      <div className="rounded-lg border border-line bg-white shadow-card">
        <h2>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={toggle}
            className="flex min-h-12 w-full cursor-pointer items-center gap-2 px-3 py-2 text-start"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-medium wrap-anywhere">{name || t("unnamed", { number })}</span>
              {facts.length > 0 ? <span className="block text-sm text-soft">{facts.join(" · ")}</span> : null}
            </span>
            {running ? <Ticking since={running.since} className="font-semibold text-action" /> : null}
            <Icon name="down" className={classNames("size-5 text-soft transition-transform", open && "rotate-180")} />
          </button>
        </h2>
        <div id={id} hidden={!open} className="border-t border-line p-3">
          {open ? <RecordStepForm step={step} number={number} /> : null}
        </div>
      </div>
    </li>
  );
}
