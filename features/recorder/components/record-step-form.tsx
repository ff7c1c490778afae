"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { limits } from "@/features/walks/schema";
import { RecordDocuments } from "./record-documents";
import { RecordPhotos } from "./record-photos";
import { RecordStopwatch } from "./record-stopwatch";
import { type Item, isOpen, type StepValue } from "./recording";
import { RemoveTwice } from "./remove-twice";
import { Stepper } from "./stepper";
import { useRecorder } from "./use-recorder";

export function RecordStepForm({ step, number }: { step: Item<"step">; number: number }) {
  const t = useTranslations("recorder.step");
  const find = useTranslations("recorder")("find");
  const id = useId();
  const { recording, engine, openFinding } = useRecorder();
  const { value } = step;
  const locked = !isOpen(recording);
  const edit = (change: Partial<StepValue>) => engine.edit("step", step.key, { ...value, ...change });
  return (
    <fieldset disabled={locked} className="flex min-w-0 flex-col gap-4">
      <legend className="sr-only">{value.name || t("unnamed", { number })}</legend>
      <div>
        <label htmlFor={`${id}-name`} className="mb-1 block text-sm text-soft">
          {t("name")}
        </label>
        <Input
          id={`${id}-name`}
          value={value.name}
          maxLength={limits.name}
          placeholder={t("placeholder")}
          onChange={(event) => edit({ name: event.target.value })}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <RecordStopwatch step={step} what="minutes" />
        <RecordStopwatch step={step} what="waitingMinutes" />
      </div>
      <Stepper
        label={t("trips")}
        unit={t("tripsUnit")}
        value={value.trips}
        most={999}
        less={t("less", { what: t("trips") })}
        more={t("more", { what: t("trips") })}
        set={(trips) => edit({ trips })}
      />
      <RecordDocuments documents={value.documents} set={(documents) => edit({ documents })} />
      <div>
        <label htmlFor={`${id}-note`} className="mb-1 block text-sm text-soft">
          {t("note")}
        </label>
        <Textarea
          id={`${id}-note`}
          rows={2}
          value={value.note}
          maxLength={limits.note}
          placeholder={t("notePlaceholder")}
          onChange={(event) => edit({ note: event.target.value })}
        />
      </div>
      <RecordPhotos place={{ stepId: step.key, findingId: null }} />
      <Button onClick={() => openFinding({ stepId: step.key })} className="w-full">
        <Icon name="plus" className="size-4" />
        {find}
      </Button>
      <RemoveTwice label={t("remove")} sure={t("removeSure")} remove={() => edit({ removed: true })} />
    </fieldset>
  );
}
