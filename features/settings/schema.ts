import { z } from "zod";
import { escalationPresets } from "@/domain/escalation";

const days = z.number().int().min(1).max(366);
/** As the administrator looked at it; 0 while it was never set. */
const version = z.number().int().min(0);

export const deadlineDaysInput = z.strictObject({
  version,
  spot: days,
  term: days,
  termWithPartners: days,
  accept: days,
  plan: days,
  inspect: days,
  interim: days,
  partnerAhead: days,
});
export const signingInput = z.strictObject({ version, liaisonSigns: z.boolean() });

export const lookBackInput = z
  .strictObject({
    version,
    share: z.number().int().min(1).max(100),
    first: days,
    second: days,
    days: days.max(60),
    byUnit: z.boolean(),
    byKind: z.boolean(),
    bySeverity: z.boolean(),
  })
  .refine(({ first, second }) => second > first, { error: "afterFirst", path: ["second"] });

/** None, few or some extensions; each of at least a day. */
export const requestCapsInput = z.strictObject({
  version,
  extensions: z.number().int().min(0).max(10),
  extensionDays: days,
  spotExtensionDays: days,
  reassignmentDays: days,
});

export const escalationInput = z.strictObject({ version, preset: z.enum(escalationPresets) });

export const settingNames = ["deadlineDays", "signing", "lookBack", "requestCaps", "escalation"] as const;
export type SettingName = (typeof settingNames)[number];
export const resetInput = z.strictObject({ version, name: z.enum(settingNames) });
