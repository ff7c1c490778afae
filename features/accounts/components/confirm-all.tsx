"use client";
import { ActionButton } from "@/components/form/action-button";
import { confirmGrantsAction } from "@/features/accounts/actions";

/** For the first day, when some hundred accounts were imported; all of them or none. */
export function ConfirmAll({ grantIds, children }: { grantIds: string[]; children: string }) {
  return (
    <ActionButton action={confirmGrantsAction} input={{ grantIds }} look="secondary">
      {children}
    </ActionButton>
  );
}
