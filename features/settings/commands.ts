import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { settings } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { canonical } from "@/lib/digest";
import { type SettingValue, standards, storedSetting } from "./queries";
import type {
  deadlineDaysInput,
  escalationInput,
  lookBackInput,
  requestCapsInput,
  resetInput,
  SettingName,
  signingInput,
} from "./schema";

/** Holds for what is handed over from now on; what was, keeps its days. */
const change = (viewer: Viewer, now: Date, name: SettingName, version: number, to: SettingValue): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageSettings")) return refuse("notAllowed");
    const before = await storedSetting(name);
    const id = `setting:${name}`;
    if (before.version !== version) return changedMeanwhile(id);
    const from = { ...before.value };
    if (canonical(from) === canonical(to)) return refuse("nothingChanged");
    if (!(await writeSetting(tx, name, version, to))) return changedMeanwhile(id);
    await tellChange(tx, viewer, now, { name, from, to });
    return done(undefined);
  });

/** What the history says of a change, whichever setting it is. */
export const tellChange = (
  tx: Tx,
  viewer: Viewer,
  now: Date,
  particulars: { name: string; from: SettingValue; to: SettingValue },
) =>
  appendEvent(
    tx,
    viewer,
    now,
    { type: "setting", id: `setting:${particulars.name}` },
    { type: "settingChanged", from: null, to: null, particulars },
  );

/** Sets it unless somebody else has since `version`; 0 while it was never set. */
export async function writeSetting(tx: Tx, name: string, version: number, value: SettingValue): Promise<boolean> {
  const written =
    version === 0
      ? await tx.insert(settings).values({ name, value }).onConflictDoNothing().returning({ name: settings.name })
      : await tx
          .update(settings)
          .set({ value, version: version + 1 })
          .where(and(eq(settings.name, name), eq(settings.version, version)))
          .returning({ name: settings.name });
  return written.length > 0;
}

/** 办理时限 */
export const changeDeadlineDays = (
  viewer: Viewer,
  now: Date,
  { version, ...days }: z.output<typeof deadlineDaysInput>,
): Promise<Result> => change(viewer, now, "deadlineDays", version, days);

/** 谁签办理结果 */
export const changeSigning = (
  viewer: Viewer,
  now: Date,
  { version, ...signing }: z.output<typeof signingInput>,
): Promise<Result> => change(viewer, now, "signing", version, signing);

/** 回头看: for the draws from now on. */
export const changeLookBack = (
  viewer: Viewer,
  now: Date,
  { version, ...rules }: z.output<typeof lookBackInput>,
): Promise<Result> => change(viewer, now, "lookBack", version, rules);

/** 延期与改派申请 */
export const changeRequestCaps = (
  viewer: Viewer,
  now: Date,
  { version, ...caps }: z.output<typeof requestCapsInput>,
): Promise<Result> => change(viewer, now, "requestCaps", version, caps);

/** 督办阶梯 */
export const changeEscalation = (
  viewer: Viewer,
  now: Date,
  { version, ...rules }: z.output<typeof escalationInput>,
): Promise<Result> => change(viewer, now, "escalation", version, rules);

/** 恢复标准 */
export const resetSetting = (
  viewer: Viewer,
  now: Date,
  { version, name }: z.output<typeof resetInput>,
): Promise<Result> => change(viewer, now, name, version, { ...standards[name] });
