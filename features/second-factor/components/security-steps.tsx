"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { unlockAccountAction } from "@/features/accounts/actions";
import { accountIdInput } from "@/features/accounts/schema";
import { resetSecondFactorAction } from "@/features/second-factor/actions";

interface Props {
  accountId: string;
  isLocked: boolean;
  isEnrolled: boolean;
}

/** What the security administrator may do with an account of somebody else. */
export function SecuritySteps({ accountId, isLocked, isEnrolled }: Props) {
  const t = useTranslations("secondFactor");
  return (
    <>
      {isLocked ? (
        <ActionButton action={unlockAccountAction} input={{ accountId }}>
          {t("unlock")}
        </ActionButton>
      ) : null}
      {isEnrolled ? (
        <DialogForm
          schema={accountIdInput}
          action={resetSecondFactorAction}
          fixed={{ accountId }}
          trigger={t("reset")}
          title={t("reset")}
          submit={t("reset")}
        >
          <p>{t("resetHint")}</p>
        </DialogForm>
      ) : null}
    </>
  );
}
