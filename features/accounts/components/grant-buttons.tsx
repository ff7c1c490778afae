"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import { confirmGrantsAction, revokeGrantAction } from "@/features/accounts/actions";
import { revokeInput } from "@/features/accounts/schema";

/** Confirm or take away one grant, which asks before; a proposed one that is taken away was rejected. */
export function GrantButtons({ grantId, confirm, revoke }: { grantId: string; confirm?: string; revoke?: string }) {
  const t = useTranslations("account");
  return (
    <div className="flex flex-wrap gap-2">
      {confirm ? (
        <ActionButton action={confirmGrantsAction} input={{ grantIds: [grantId] }} size="small">
          {confirm}
        </ActionButton>
      ) : null}
      {revoke ? (
        <DialogForm
          schema={revokeInput}
          action={revokeGrantAction}
          fixed={{ grantId }}
          trigger={revoke}
          title={t("revokeTitle", { step: revoke })}
          submit={revoke}
          size="small"
        >
          <TextareaField name="reason" label={t("reason")} rows={2} most={500} />
        </DialogForm>
      ) : null}
    </div>
  );
}
