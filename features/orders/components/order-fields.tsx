"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { orderPresetNames } from "@/domain/order";

/** What an inspector writes into an order. */
export function OrderFields() {
  const t = useTranslations("orderForm");
  const preset = useTranslations("orderPreset");
  return (
    <>
      <TextField name="title" label={t("title")} hint={t("titleHint")} required maxLength={60} />
      <TextareaField name="matter" label={t("matter")} hint={t("matterHint")} required rows={4} most={2000} />
      <TextareaField name="demand" label={t("demand")} hint={t("demandHint")} required rows={4} most={2000} />
      <ChoiceField
        name="preset"
        label={t("preset")}
        choices={orderPresetNames.map((value) => ({ value, label: preset(value) }))}
        required
      />
    </>
  );
}
