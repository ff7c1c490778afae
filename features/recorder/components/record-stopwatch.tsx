"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { Item, Running } from "./recording";
import { Ticking } from "./ticking";
import { useRecorder } from "./use-recorder";

const most = 100_000;

/** One tap starts it, one tap stops it; the minutes can be set right by hand. */
export function RecordStopwatch({ step, what }: { step: Item<"step">; what: Running["what"] }) {
  const t = useTranslations("recorder.step");
  const id = useId();
  const { recording, engine } = useRecorder();
  const running = recording.running?.step === step.key && recording.running.what === what ? recording.running : null;
  const label = t(what === "minutes" ? "work" : "wait");
  const value = step.value[what];
  function typed(text: string) {
    const minutes = text === "" ? null : Math.min(most, Math.trunc(Number(text)));
    if (minutes === null || minutes >= 0) engine.edit("step", step.key, { ...step.value, [what]: minutes });
  }
  return (
    <div className="flex flex-col gap-1.5">
      <button
        type="button"
        aria-pressed={running !== null}
        onClick={() => engine.toggleWatch(step.key, what)}
        className={classNames(
          "flex min-h-16 cursor-pointer flex-col items-center justify-center rounded-lg border-2 px-2 py-1.5 font-medium",
          running ? "border-action bg-action text-white" : "border-action-line bg-action-tint text-action-strong",
        )}
      >
        <span className="flex items-center gap-1.5">
          <Icon name="clock" className="size-4" />
          {label}
        </span>
        <span className="text-sm font-normal">
          {running ? (
            <>
              <Ticking since={running.since} className="me-2 font-semibold" />
              {t("stop")}
            </>
          ) : (
            t("start")
          )}
        </span>
      </button>
      <div className="flex items-center justify-center gap-1.5">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          value={value ?? ""}
          aria-label={t(what === "minutes" ? "workMinutes" : "waitMinutes")}
          onChange={(event) => typed(event.target.value.replace(/\D/g, ""))}
          className="min-h-11 w-16 rounded-md border border-edge bg-white px-2 text-center text-base"
        />
        <label htmlFor={id} aria-hidden="true" className="text-sm text-soft">
          {t("minutes")}
        </label>
      </div>
    </div>
  );
}
