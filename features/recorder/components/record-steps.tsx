"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { limits } from "@/features/walks/schema";
import { RecordStep } from "./record-step";
import { isOpen, stepsOf } from "./recording";
import { useRecorder } from "./use-recorder";

/** The stations of this walk in their order; the last one stands open. */
export function RecordSteps() {
  const t = useTranslations("recorder.step");
  const { recording, walk, engine } = useRecorder();
  const steps = stepsOf(recording);
  const [shown, setShown] = useState<string | null>(recording.running?.step ?? steps.at(-1)?.key ?? null);
  const taken = new Set(steps.map(({ value }) => value.name));
  const ahead = walk.stepNames.filter((name) => !taken.has(name));

  function add(name: string) {
    const id = v7();
    const position = (steps.at(-1)?.value.position ?? 0) + 1;
    const empty = { minutes: null, waitingMinutes: null, trips: null, documents: [], note: "", removed: false };
    engine.edit("step", id, { position, name: name.slice(0, limits.name), ...empty });
    setShown(id);
  }
  const full = steps.length >= limits.steps;
  return (
    <section aria-label={useTranslations("recorder")("steps")}>
      {steps.length === 0 ? <p className="px-1 pb-4 text-soft">{t("none")}</p> : null}
      <ol>
        {steps.map((step, index) => (
          <RecordStep
            key={step.key}
            step={step}
            number={index + 1}
            last={index === steps.length - 1}
            open={shown === step.key}
            toggle={() => setShown(shown === step.key ? null : step.key)}
          />
        ))}
      </ol>
      {isOpen(recording) ? (
        <div className="ms-9">
          <Button
            look={steps.length === 0 ? "primary" : "secondary"}
            size="large"
            className="w-full"
            disabled={full}
            onClick={() => add("")}
          >
            <Icon name="plus" />
            {steps.length === 0 ? t("first") : t("add")}
          </Button>
          {ahead.length > 0 && !full ? (
            <div className="mt-4">
              <p className="mb-1.5 text-sm text-soft">{t("fromGuide")}</p>
              <div className="flex flex-wrap gap-2">
                {ahead.map((name) => (
                  <Button key={name} size="small" onClick={() => add(name)}>
                    <Icon name="plus" className="size-4" />
                    {name}
                  </Button>
                ))}
              </div>
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
