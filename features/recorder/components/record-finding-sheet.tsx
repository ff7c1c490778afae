"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { limits } from "@/features/walks/schema";
import { photosAt, RecordPhotos } from "./record-photos";
import { currentValue, type FindingValue, isOpen, stepsOf } from "./recording";
import { RemoveTwice } from "./remove-twice";
import { useRecorder } from "./use-recorder";

/** A problem in one sentence or one photo; it knows task, aspect and step by itself. */
export function FindingSheet({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTranslations("recorder.finding");
  const ui = useTranslations("ui");
  const recorder = useRecorder();
  const value = id ? currentValue(recorder.recording, "finding", id) : undefined;
  function close() {
    const pictures = id ? photosAt(recorder, { stepId: null, findingId: id }).length : 0;
    // Opened and left without a word: nothing was found after all.
    if (id && value && !value.removed && value.text.trim() === "" && pictures === 0)
      recorder.engine.edit("finding", id, { ...value, removed: true, reason: t("removedReason") });
    onClose();
  }
  return (
    <Dialog open={value !== undefined} onClose={close} title={t("title")} closeLabel={ui("close")}>
      {id && value ? <FindingForm id={id} value={value} close={close} /> : null}
    </Dialog>
  );
}

function FindingForm({ id, value, close }: { id: string; value: FindingValue; close: () => void }) {
  const t = useTranslations("recorder.finding");
  const unnamed = useTranslations("recorder.step");
  const at = useId();
  const { recording, walk, engine } = useRecorder();
  const edit = (change: Partial<FindingValue>) => engine.edit("finding", id, { ...value, ...change });
  const steps = stepsOf(recording).map(({ key, value: { name } }, index) => ({
    value: key,
    label: name || unnamed("unnamed", { number: index + 1 }),
  }));
  return (
    <fieldset disabled={!isOpen(recording)} className="flex min-w-0 flex-col gap-4">
      <div>
        <label htmlFor={`${at}-text`} className="mb-1 block font-medium">
          {t("text")}
        </label>
        <Textarea
          id={`${at}-text`}
          value={value.text}
          maxLength={limits.finding}
          placeholder={t("placeholder")}
          aria-describedby={`${at}-hint`}
          onChange={(event) => edit({ text: event.target.value })}
        />
        <p id={`${at}-hint`} className="mt-1 text-sm text-soft">
          {t("orPhoto")}
        </p>
      </div>
      <RecordPhotos place={{ stepId: value.stepId, findingId: id }} />
      <div>
        <label htmlFor={`${at}-aspect`} className="mb-1 block text-sm text-soft">
          {t("aspect")}
        </label>
        <Select
          id={`${at}-aspect`}
          value={value.aspect ?? ""}
          placeholder={t("aspectLater")}
          options={walk.aspects.map(({ code, question }, index) => ({
            value: code,
            label: `${index + 1} ${question}`,
          }))}
          onChange={(event) => edit({ aspect: event.target.value || null })}
        />
      </div>
      <div>
        <label htmlFor={`${at}-step`} className="mb-1 block text-sm text-soft">
          {t("step")}
        </label>
        <Select
          id={`${at}-step`}
          value={value.stepId ?? ""}
          placeholder={t("stepNone")}
          options={steps}
          onChange={(event) => edit({ stepId: event.target.value || null })}
        />
      </div>
      <div className="flex items-center justify-between gap-2">
        <RemoveTwice
          label={t("remove")}
          sure={t("removeSure")}
          remove={() => {
            edit({ removed: true, reason: t("removedReason") });
            close();
          }}
        />
        <Button look="primary" size="large" onClick={close}>
          {t("done")}
        </Button>
      </div>
    </fieldset>
  );
}
