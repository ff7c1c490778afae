"use client";
import { useTranslations } from "next-intl";
import { DialogForm } from "@/components/form/dialog-form";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { reassign } from "@/features/issues/actions";
import { reassignSchema } from "@/features/issues/schema";
import type { ChoiceGroup } from "./request";

interface Props {
  target: { id: string; version: number };
  lead: string | null;
  /** Whose matter the lead says that it is. */
  proposed: string | null;
  leads: readonly ChoiceGroup[];
}

/** A lead is relieved by the move 改派 itself: to the unit that it named, or to another. */
export function GrantReassignment({ target, lead, proposed, leads }: Props) {
  const t = useTranslations("request.form");
  const others = leads.map((group) => ({
    ...group,
    options: group.options.map((option) => ({ ...option, disabled: option.value === lead })),
  }));
  const reaches = leads.some(({ options }) => options.some(({ value }) => value === proposed));
  const words = t("step.grantReassignment");
  return (
    <DialogForm
      trigger={words}
      title={words}
      submit={words}
      look="primary"
      main
      schema={reassignSchema}
      action={reassign}
      fixed={target}
      defaultValues={{ lead: (reaches && proposed) || "", reason: "" }}
    >
      <p className="text-soft">{t("means.grantReassignment")}</p>
      <SelectField name="lead" label={t("newLead")} options={others} required />
      <TextareaField name="reason" label={t("reasonOf.grantReassignment")} required rows={4} most={4000} />
    </DialogForm>
  );
}
