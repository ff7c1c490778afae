"use server";
import { cookies } from "next/headers";
import { done } from "@/domain/refusal";
import { accountIdInput } from "@/features/accounts/schema";
import { beginEnrolment } from "@/features/second-factor/commands/begin-enrolment";
import { confirmEnrolment } from "@/features/second-factor/commands/confirm-enrolment";
import { renewRecoveryCodes } from "@/features/second-factor/commands/renew-recovery-codes";
import { resetSecondFactor } from "@/features/second-factor/commands/reset-second-factor";
import { beginInput, codeInput, passwordAgain } from "@/features/second-factor/schema";
import { action } from "@/lib/action";
import { cookieFor } from "@/lib/auth/options";
import { currentSession } from "@/lib/auth/viewer";

export const beginEnrolmentAction = action(beginInput, beginEnrolment, ["enrolment"]);
export const confirmEnrolmentAction = action(
  codeInput,
  async (viewer, now, input) => {
    const sid = (await currentSession())?.sid ?? "";
    const confirmed = await confirmEnrolment(viewer, now, { ...input, sid });
    if (!confirmed.ok) return confirmed;
    (await cookies()).set(await cookieFor(confirmed.value.sid));
    return done({ codes: confirmed.value.codes }); // the id is the cookie's alone
  },
  ["enrolment"],
);
export const renewRecoveryCodesAction = action(passwordAgain, renewRecoveryCodes);
export const resetSecondFactorAction = action(accountIdInput, resetSecondFactor);
