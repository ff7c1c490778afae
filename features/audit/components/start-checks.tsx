"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DateField } from "@/components/form/date-field";
import { DialogForm } from "@/components/form/dialog-form";
import { TextField } from "@/components/form/text-field";
import { startCheckAction } from "@/features/audit/actions";
import { checkInput } from "@/features/audit/schema";

const toResult = ({ id }: { id: string }) => `/audit/checks/${id}`;

/** Everything at one press; some days, or one subject. */
export function StartChecks() {
  const t = useTranslations("audit");
  return (
    <>
      <ActionButton action={startCheckAction} input={{ scope: "all" as const }} then={toResult}>
        {t("checkAll")}
      </ActionButton>
      <DialogForm
        schema={checkInput}
        action={startCheckAction}
        fixed={{ scope: "days" }}
        trigger={t("checkDays")}
        title={t("checkDays")}
        submit={t("check")}
        then={toResult}
      >
        <DateField name="from" label={t("from")} required />
        <DateField name="to" label={t("to")} required />
      </DialogForm>
      <DialogForm
        schema={checkInput}
        action={startCheckAction}
        fixed={{ scope: "subject" }}
        trigger={t("checkSubject")}
        title={t("checkSubject")}
        submit={t("check")}
        then={toResult}
      >
        <TextField name="subject" label={t("subject")} hint={t("subjectHint")} required />
      </DialogForm>
    </>
  );
}
