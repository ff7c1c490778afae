"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { TextField } from "@/components/form/text-field";
import { disableAccountAction, enableAccountAction } from "@/features/accounts/actions";
import { disableInput } from "@/features/accounts/schema";

/** Disables an account, or enables it again. */
export function AccountSwitch({ accountId, isDisabled }: { accountId: string; isDisabled: boolean }) {
  const t = useTranslations("account");
  return isDisabled ? (
    <ActionButton action={enableAccountAction} input={{ accountId }} look="secondary">
      {t("enable")}
    </ActionButton>
  ) : (
    <DialogForm
      schema={disableInput}
      action={disableAccountAction}
      fixed={{ accountId }}
      trigger={t("disable")}
      title={t("disable")}
      submit={t("disable")}
    >
      <p>{t("disableHint")}</p>
      <TextField name="reason" label={t("reason")} />
    </DialogForm>
  );
}
