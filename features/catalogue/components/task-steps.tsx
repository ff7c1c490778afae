"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/form/action-button";
import { CheckboxField } from "@/components/form/checkbox-field";
import { DialogForm } from "@/components/form/dialog-form";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Alert } from "@/components/ui/alert";
import type { OptionGroup } from "@/components/ui/select";
import { changeTask, restoreTask, retireTask } from "../actions";
import { retireInput, type TaskInput, taskInput } from "../schema";
import { RetireFields } from "./retire-fields";

interface Props {
  task: TaskInput;
  retired: boolean;
  units: readonly OptionGroup[];
  categories: readonly string[];
}

const texts = ["serviceType", "audience", "onlineDepth"] as const;
const numbers = ["statutoryDays", "promisedDays", "maxVisits"] as const;

/** What the administrator may do with a task. */
export function TaskSteps({ task, retired, units, categories }: Props) {
  const t = useTranslations("admin");
  const [didRetire, setDidRetire] = useState(false);
  const { code, version, ...fields } = task;
  if (retired)
    return (
      <>
        {didRetire ? (
          <Alert tone="good" role="status">
            {t("task.didRetire")}
          </Alert>
        ) : null}
        <ActionButton action={restoreTask} input={{ code, version }} look="secondary">
          {t("restore")}
        </ActionButton>
      </>
    );
  return (
    <>
      <DialogForm
        schema={taskInput}
        action={changeTask}
        fixed={{ code, version }}
        defaultValues={fields}
        trigger={t("task.change")}
        title={t("task.change")}
        submit={t("save")}
        look="primary"
        wide
      >
        <TextField name="title" label={t("field.title")} required />
        <TextField name="titleEn" label={t("field.titleEn")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="category"
            label={t("field.category")}
            options={categories.map((value) => ({ value, label: value }))}
            required
          />
          <SelectField name="leadUnit" label={t("field.leadUnit")} options={units} required />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          {numbers.map((name) => (
            <NumberField key={name} name={name} label={t(`field.${name}`)} min={0} hint={t("task.unknown")} />
          ))}
          {texts.map((name) => (
            <TextField key={name} name={name} label={t(`field.${name}`)} />
          ))}
        </div>
        <TextareaField name="source" label={t("field.source")} rows={2} most={500} />
        <CheckboxField name="highFrequency" label={t("field.highFrequency")} />
      </DialogForm>
      <DialogForm
        schema={retireInput}
        action={retireTask}
        fixed={{ code, version }}
        trigger={t("task.retire")}
        title={t("task.retire")}
        submit={t("task.retire")}
        onDone={() => setDidRetire(true)}
      >
        <RetireFields hint={t("task.retireHint")} />
      </DialogForm>
    </>
  );
}
