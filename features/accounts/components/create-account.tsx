"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogForm } from "@/components/form/dialog-form";
import { TextField } from "@/components/form/text-field";
import { createAccountAction } from "@/features/accounts/actions";
import { accountInput } from "@/features/accounts/schema";
import { ShownPassword } from "./shown-password";

/** Makes the account and shows its first password, which is nowhere to be seen again. */
export function CreateAccount() {
  const t = useTranslations("account");
  const [password, setPassword] = useState<string>();
  return (
    <>
      <DialogForm
        schema={accountInput}
        action={createAccountAction}
        trigger={t("create")}
        title={t("create")}
        look="primary"
        submit={t("create")}
        onDone={(made) => setPassword(made.password)}
      >
        <TextField name="username" label={t("username")} hint={t("usernameHint")} autoCapitalize="none" required />
        <TextField name="name" label={t("name")} required />
        <TextField name="title" label={t("title")} />
      </DialogForm>
      <ShownPassword password={password} onClose={() => setPassword(undefined)} />
    </>
  );
}
