import { done, type Result, refuse } from "@/domain/refusal";
import { attempt, forgive, takeBack } from "@/features/accounts/commands/count-failures";
import { lockAccount, ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import { recordFailure } from "@/features/accounts/commands/record-failure";
import { appendEvent } from "@/features/history/commands";
import { codesLeft } from "@/features/second-factor/queries";
import { secondStep } from "@/features/second-factor/schema";
import { endSession, openSession, type Session } from "@/lib/auth/session";
import { machineNow, now } from "@/lib/clock";
import { command } from "@/lib/command";
import { useRecoveryCode } from "./recovery-codes";
import { takeCode } from "./take-code";

/**
 * After the password, the code of the device or a recovery code. The half-open session ends and
 * another one takes its place, so that an id seen before it is worth nothing. Wrong codes count
 * to the same lock as wrong passwords.
 */
export async function passSecondStep(session: Session, given: string): Promise<Result<{ sid: string }>> {
  const { viewer, username } = session;
  const { accountId } = viewer;
  if (session.owes !== "secondFactor") return refuse("notNow");
  const tried = await attempt(username);
  if (!tried) return refuse("locked");
  const parsed = secondStep.safeParse({ code: given });
  const passed = await command(async (tx) => {
    if (!parsed.success) return refuse("wrongCode");
    const at = machineNow();
    const { code } = parsed.data;
    const account = await lockAccount(tx, accountId);
    if (!account || account.disabledAt || (await endSession(tx, session.sid)) !== accountId) return refuse("signedOut");
    const isRecovery = code.length > 6;
    const takes = isRecovery ? useRecoveryCode : takeCode;
    if (!(await takes(tx, accountId, code, at))) return refuse("wrongCode");
    const sid = await openSession(tx, accountId, at, at);
    if (isRecovery) {
      const particulars = { left: await codesLeft(accountId) };
      const event = { type: "recoveryCodeUsed", from: null, to: null, particulars } as const;
      await appendEvent(tx, viewer, now(), ofAccount(accountId), event);
    }
    await appendEvent(tx, viewer, now(), ofAccount(accountId), plainly("signedIn"));
    return done({ sid });
  });
  if (passed.ok) await forgive(username);
  else if (passed.refusal.code === "wrongCode") await recordFailure(accountId, "secondStepFailed", tried);
  else await takeBack(tried);
  return passed;
}
