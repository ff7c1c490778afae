"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { severities } from "@/domain/issue";
import type { CatalogueChoices } from "./step";
import { TaskField } from "./task-field";

/** The words of an issue: what is wrong, why, how bad, and where in the catalogue it belongs. */
export function DraftFields({ catalogue, placed }: { catalogue: CatalogueChoices; placed: boolean }) {
  const t = useTranslations("issueForm");
  const severity = useTranslations("severity");
  return (
    <>
      <TextField name="title" label={t("title")} hint={t("titleHint")} maxLength={80} required />
      <TextareaField name="description" label={t("description")} hint={t("descriptionHint")} rows={4} most={4000} />
      <TextareaField name="cause" label={t("cause")} hint={t("causeHint")} rows={2} most={4000} />
      <ChoiceField
        name="severity"
        label={t("severity")}
        choices={severities.map((value) => ({ value, label: severity(value) }))}
        inline
      />
      <TaskField name="taskCode" label={t("task")} hint={t("taskHint")} tasks={catalogue.tasks} required={placed} />
      <SelectField name="aspectCode" label={t("aspect")} options={catalogue.aspects} required={placed} />
    </>
  );
}
