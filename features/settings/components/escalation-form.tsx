"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { type EscalationRules, escalationPresets } from "@/domain/escalation";
import { changeEscalation } from "../actions";
import { escalationInput } from "../schema";

/** When the ladder is climbed without anybody's hand. */
export function EscalationForm({ version, value }: { version: number; value: EscalationRules }) {
  const t = useTranslations("admin.setting");
  const preset = useTranslations("escalationPreset");
  return (
    <Form
      schema={escalationInput}
      action={changeEscalation}
      defaultValues={value}
      fixed={{ version }}
      submit={t("save")}
      done={t("saved")}
    >
      <ChoiceField
        name="preset"
        label={t("escalation.preset")}
        hint={t("escalation.hint")}
        required
        choices={escalationPresets.map((name) => ({ value: name, label: preset(name) }))}
      />
    </Form>
  );
}
