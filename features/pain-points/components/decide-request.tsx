"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import { decideReopening } from "../actions";
import { reopeningSchema } from "../schema";

interface Props {
  target: { id: string; version: number };
  requestId: string;
}

/** Granted, the next round begins; refused, the citizen reads why. */
export function DecideRequest({ target, requestId }: Props) {
  const t = useTranslations("painPointForm");
  return (
    <DialogForm
      trigger={t("decide")}
      title={t("decide")}
      look="primary"
      main
      schema={reopeningSchema}
      action={decideReopening}
      fixed={{ ...target, requestId }}
      defaultValues={{ reason: "" }}
      submit={t("decideSubmit")}
    >
      <ChoiceField
        name="grant"
        label={t("grant")}
        choices={[
          { value: "yes", label: t("grantYes") },
          { value: "no", label: t("grantNo") },
        ]}
        required
      />
      <TextareaField name="reason" label={t("why")} required rows={3} most={4000} />
    </DialogForm>
  );
}
