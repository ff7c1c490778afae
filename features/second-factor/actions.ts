"use server";
import { accountIdInput } from "@/features/accounts/schema";
import { beginEnrolment } from "@/features/second-factor/commands/begin-enrolment";
import { confirmEnrolment } from "@/features/second-factor/commands/confirm-enrolment";
import { renewRecoveryCodes } from "@/features/second-factor/commands/renew-recovery-codes";
import { resetSecondFactor } from "@/features/second-factor/commands/reset-second-factor";
import { beginInput, codeInput, passwordAgain } from "@/features/second-factor/schema";
import { action } from "@/lib/action";
import { currentSession } from "@/lib/auth/viewer";

export const beginEnrolmentAction = action(beginInput, beginEnrolment, ["enrolment"]);
export const confirmEnrolmentAction = action(
  codeInput,
  async (viewer, now, input) => confirmEnrolment(viewer, now, { ...input, sid: (await currentSession())?.sid ?? "" }),
  ["enrolment"],
);
export const renewRecoveryCodesAction = action(passwordAgain, renewRecoveryCodes);
export const resetSecondFactorAction = action(accountIdInput, resetSecondFactor);
