"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import {
  beginEnrolmentAction,
  confirmEnrolmentAction,
  renewRecoveryCodesAction,
} from "@/features/second-factor/actions";
import { codeInput, passwordAgain } from "@/features/second-factor/schema";
import { RecoveryCodes } from "./recovery-codes";

interface Props {
  state: "none" | "begun" | "confirmed";
  /** To be typed where nothing can be scanned. */
  secret: string | undefined;
  qr: ReactNode;
  codesLeft: number;
}

/** From the first press to the recovery codes on paper; they are shown here alone, and once. */
export function EnrolmentSteps({ state, secret, qr, codesLeft }: Props) {
  const t = useTranslations("secondFactor");
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} />;
  if (state === "none")
    return (
      <ActionButton action={beginEnrolmentAction} input={{ begin: true }}>
        {t("begin")}
      </ActionButton>
    );
  if (state === "begun")
    return (
      <div className="grid gap-6 sm:grid-cols-[12rem_1fr]">
        <div className="mx-auto w-48 border border-line">{qr}</div>
        <div>
          <p className="text-sm text-soft">{t("secret")}</p>
          <p className="mb-4 font-mono break-all select-all">{secret?.match(/.{1,4}/g)?.join(" ")}</p>
          <Form
            schema={codeInput}
            action={confirmEnrolmentAction}
            submit={t("confirm")}
            onDone={(made) => setCodes(made.codes)}
          >
            <TextField
              name="code"
              label={t("code")}
              hint={t("codeHint")}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              required
            />
          </Form>
        </div>
      </div>
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>{t("enrolled", { left: codesLeft })}</p>
      <DialogForm
        schema={passwordAgain}
        action={renewRecoveryCodesAction}
        trigger={t("renew")}
        title={t("renew")}
        submit={t("renew")}
        onDone={(made) => setCodes(made.codes)}
      >
        <p>{t("renewHint")}</p>
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" required />
      </DialogForm>
    </div>
  );
}
