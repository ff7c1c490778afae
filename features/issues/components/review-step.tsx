"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { TextareaField } from "@/components/form/textarea-field";
import { recordReview } from "../actions";
import { reviewSchema, reviewVerdicts } from "../schema";
import { StepForm, type StepFormProps } from "./step-form";

/** 年度复核: clean or not, with what was seen. */
export function ReviewForm(props: StepFormProps) {
  const t = useTranslations("issueForm.review");
  return (
    <StepForm {...props} schema={reviewSchema} action={recordReview} defaultValues={{ text: "" }}>
      <p className="text-soft">{t("means")}</p>
      <ChoiceField
        name="verdict"
        label={t("verdict")}
        choices={reviewVerdicts.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        required
      />
      <TextareaField name="text" label={t("text")} hint={t("textHint")} required rows={5} most={4000} />
    </StepForm>
  );
}
