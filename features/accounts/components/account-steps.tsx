"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogForm } from "@/components/form/dialog-form";
import { SelectField } from "@/components/form/select-field";
import type { Option, OptionGroup } from "@/components/ui/select";
import { proposeGrantAction, resetPasswordAction } from "@/features/accounts/actions";
import { accountIdInput, grantInput } from "@/features/accounts/schema";
import { AccountSwitch } from "./account-switch";
import { ShownPassword } from "./shown-password";

interface Props {
  accountId: string;
  isDisabled: boolean;
  /** Administrators' accounts are disabled and enabled by the security administrator. */
  maySwitch: boolean;
  /** Administrators' passwords are not reset. */
  mayReset: boolean;
  roles: readonly Option[];
  units: readonly OptionGroup[];
}

/** What the administrator of accounts may do with one. */
export function AccountSteps({ accountId, isDisabled, maySwitch, mayReset, roles, units }: Props) {
  const t = useTranslations("account");
  const [password, setPassword] = useState<string>();
  return (
    <>
      <DialogForm
        schema={grantInput}
        action={proposeGrantAction}
        fixed={{ accountId }}
        trigger={t("proposeGrant")}
        title={t("proposeGrant")}
        look="primary"
        submit={t("proposeGrant")}
      >
        <p className="text-sm text-soft">{t("proposeGrantHint")}</p>
        <SelectField name="role" label={t("role")} options={roles} required />
        <SelectField name="unit" label={t("unit")} options={units} required />
      </DialogForm>
      {mayReset ? (
        <DialogForm
          schema={accountIdInput}
          action={resetPasswordAction}
          fixed={{ accountId }}
          trigger={t("resetPassword")}
          title={t("resetPassword")}
          submit={t("resetPassword")}
          onDone={(made) => setPassword(made.password)}
        >
          <p>{t("resetPasswordHint")}</p>
        </DialogForm>
      ) : null}
      {maySwitch ? <AccountSwitch accountId={accountId} isDisabled={isDisabled} /> : null}
      <ShownPassword password={password} onClose={() => setPassword(undefined)} />
    </>
  );
}
