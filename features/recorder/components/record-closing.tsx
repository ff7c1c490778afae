"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Textarea } from "@/components/ui/textarea";
import { experienceOf } from "@/domain/walk";
import { limits } from "@/features/walks/schema";
import { RecordUntaken } from "./record-untaken";
import { waiting } from "./recorder-status";
import { currentValue, isOpen, stepsOf } from "./recording";
import { useRecorder } from "./use-recorder";

/** What it came to, what is still to be said, and the way to the head's tap. */
export function RecordClosing() {
  const t = useTranslations("recorder.close");
  const id = useId();
  const recorder = useRecorder();
  const { recording, walk, engine, link } = recorder;
  const steps = stepsOf(recording).map(({ value }) => value);
  const sum = experienceOf(steps);
  const noted = (of: "trips" | "minutes" | "waitingMinutes") => steps.some((step) => step[of] !== null);
  const facts: [term: string, value: number | null, unit: string][] = [
    [t("steps"), sum.steps, t("piece")],
    [t("visits"), noted("trips") ? sum.visits : null, t("times")],
    [t("documents"), sum.documents, t("sheets")],
    [t("worked"), noted("minutes") ? sum.minutes : null, t("minutes")],
    [t("waited"), noted("waitingMinutes") ? sum.waitingMinutes : null, t("minutes")],
  ];
  const open = isOpen(recording);
  const count = waiting(recorder);
  const blocked = link === "offline" ? t("offline") : count > 0 ? t("waiting", { count }) : null;
  const days = currentValue(recording, "daysTaken") ?? null;
  return (
    <section aria-label={useTranslations("recorder")("closing")} className="flex flex-col gap-5">
      <div className="rounded-lg border border-line bg-white p-3 shadow-card">
        <h2 className="mb-2 font-medium">{t("sum")}</h2>
        <dl className="grid grid-cols-3 gap-x-3 gap-y-2">
          {facts.map(([term, value, unit]) => (
            <div key={term}>
              <dt className="text-sm text-soft">{term}</dt>
              <dd className="text-lg font-semibold">
                {value ?? <span className="text-base font-normal text-soft">{t("unknown")}</span>}
                {value === null ? null : <span className="ms-0.5 text-sm font-normal text-soft">{unit}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <fieldset disabled={!open} className="flex min-w-0 flex-col gap-5">
        <div>
          <label htmlFor={`${id}-days`} className="mb-1 block font-medium">
            {t("days")}
          </label>
          <input
            id={`${id}-days`}
            type="text"
            inputMode="numeric"
            pattern="[0-9]*"
            value={days ?? ""}
            aria-describedby={`${id}-days-hint`}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, "");
              engine.edit("daysTaken", "", digits === "" ? null : Math.min(limits.days, Number(digits)));
            }}
            className="min-h-12 w-24 rounded-md border border-edge bg-white px-3 text-center text-lg"
          />
          <p id={`${id}-days-hint`} className="mt-1 text-sm text-soft">
            {t("daysHint")}
          </p>
        </div>
        <div>
          <label htmlFor={`${id}-summary`} className="mb-1 block font-medium">
            {t("summary")}
          </label>
          <Textarea
            id={`${id}-summary`}
            value={currentValue(recording, "summary") ?? ""}
            maxLength={limits.summary}
            placeholder={t("summaryPlaceholder")}
            onChange={(event) => engine.edit("summary", "", event.target.value)}
          />
        </div>
      </fieldset>
      <RecordUntaken />
      {blocked ? (
        <p className="rounded-md bg-sunken px-3 py-2.5 text-soft">{blocked}</p>
      ) : (
        // A page of its own, loaded anew: what the head signs is what the server has.
        <a href={`/walks/${walk.id}`} className={buttonLook("primary", "large", "w-full")}>
          {!open ? t("back") : walk.isHead ? t("check") : t("checkByHead")}
        </a>
      )}
    </section>
  );
}
