"use client";
import { ActionButton } from "@/components/form/action-button";
import { confirmGrantsAction, revokeGrantAction } from "@/features/accounts/actions";

/** Confirm or take away one grant; a proposed one that is taken away was rejected. */
export function GrantButtons({ grantId, confirm, revoke }: { grantId: string; confirm?: string; revoke?: string }) {
  return (
    <span className="flex flex-wrap gap-2">
      {confirm ? (
        <ActionButton action={confirmGrantsAction} input={{ grantIds: [grantId] }} size="small">
          {confirm}
        </ActionButton>
      ) : null}
      {revoke ? (
        <ActionButton action={revokeGrantAction} input={{ grantId }} look="secondary" size="small">
          {revoke}
        </ActionButton>
      ) : null}
    </span>
  );
}
