"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { webhookPresets } from "@/domain/delivery";
import { addWebhook } from "../actions";
import { webhookInput } from "../schema";

interface Props {
  units: { label: string; options: { value: string; label: string }[] }[];
}

/** A group robot or another system to be told as well. */
export function WebhookForm({ units }: Props) {
  const t = useTranslations("admin.notices");
  const preset = useTranslations("webhookPreset");
  return (
    <Form
      schema={webhookInput}
      action={addWebhook}
      defaultValues={{ name: "", preset: "wecom", address: "", secret: "", unit: "" }}
      submit={t("save")}
      done={t("added")}
      again
    >
      <TextField name="name" label={t("name")} required maxLength={40} />
      <SelectField
        name="preset"
        label={t("preset")}
        required
        options={webhookPresets.map((value) => ({ value, label: preset(value) }))}
      />
      <TextField name="address" type="url" label={t("address")} hint={t("addressHint")} required autoComplete="off" />
      <TextField name="secret" type="password" label={t("secret")} hint={t("secretHint")} autoComplete="off" />
      <SelectField name="unit" label={t("unit")} hint={t("unitHint")} required options={units} />
    </Form>
  );
}
