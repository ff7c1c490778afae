import { eq } from "drizzle-orm";
import { cache } from "react";
import { db, isWhole } from "@/db/client";
import { settings } from "@/db/schema";
import { type Day, startOf } from "@/domain/calendar";
import { type DeadlineDays, deadlineDays } from "@/domain/deadline";
import { type EscalationRules, escalationRules } from "@/domain/escalation";
import { type LookBackRules, lookBackRules } from "@/domain/look-back";
import { can, type SigningRules, signingRules } from "@/domain/permission";
import { type RequestCaps, requestCaps } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { settingChanges } from "@/features/history/queries";
import { log, logUnexpected } from "@/lib/log";
import { unchanging } from "@/lib/unchanging";
import { type SettingName, settingNames } from "./schema";

const setting = <T extends object>(name: string, standard: T): Promise<T> =>
  unchanging(`setting ${name}`, async () => {
    const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name));
    return { ...standard, ...(row?.value as Partial<T> | undefined) };
  });

/** Working days per kind and step; the standard ones are the law's (DESIGN §3). */
export const deadlineSettings = (): Promise<DeadlineDays> => setting("deadlineDays", deadlineDays);

/**
 * The working days as they stood at an instant: what was handed over before a change keeps the
 * days of then.
 */
export async function deadlineSettingsAt(): Promise<(at: Date) => DeadlineDays> {
  const [present, changed] = [await deadlineSettings(), await settingChanges("deadlineDays")];
  return (at) => {
    const before = changed.findLast((change) => change.at <= at)?.to ?? changed[0]?.from;
    return { ...deadlineDays, ...((before ?? present) as Partial<DeadlineDays>) };
  };
}

/** How often and how far extensions go, and how soon a lead asks to be relieved. */
export const requestSettings = (): Promise<RequestCaps> => setting("requestCaps", requestCaps);

export const signingSettings = (): Promise<SigningRules> => setting("signing", signingRules);

/** How closed issues are drawn to be looked back at. */
export const lookBackSettings = (): Promise<LookBackRules> => setting("lookBack", lookBackRules);

/** By which preset the ladder is to be climbed. */
export const escalationSettings = (): Promise<EscalationRules> => setting("escalation", escalationRules);

/** By which preset it is climbed on a day: as it stood when that began, so that a change presses nobody at once. */
export async function escalationSettingsOn(day: Day): Promise<EscalationRules> {
  const [present, changed] = [await escalationSettings(), await settingChanges("escalation")];
  const next = changed.find(({ at }) => at >= startOf(day));
  return next ? { ...escalationRules, ...(next.from as Partial<EscalationRules>) } : present;
}

/** What holds while nobody has set anything else: the law's. */
export const standards = {
  deadlineDays,
  signing: signingRules,
  lookBack: lookBackRules,
  requestCaps,
  escalation: escalationRules,
} as const;
export type SettingValue = Record<string, number | boolean | string>;

/** A setting as its form shows it, with the version on which a change is conditional; 0 while it was never set. */
export async function storedSetting<Name extends SettingName>(
  name: Name,
): Promise<{ version: number; value: (typeof standards)[Name] }> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return { version: row?.version ?? 0, value: { ...standards[name], ...(row?.value as object | undefined) } };
}

/** Every change of the settings, the newest first; for who may change them. */
export async function settingHistory(viewer: Viewer) {
  if (!can(viewer, "system.manageSettings")) return [];
  const all = await Promise.all(
    settingNames.map(async (name) => (await settingChanges(name)).map((change) => ({ name, ...change }))),
  );
  return all.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** True when the database holds demonstration data; every page then says 示例数据. */
export const isDemonstration = cache(
  async (): Promise<boolean> => (await setting("demonstration", { loaded: false })).loaded,
);

/** False when the database cannot be read; why stands in the log. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db.select({ name: settings.name }).from(settings).limit(1);
    if (await isWhole()) return true;
    log().error("the database file was taken away or replaced while the server runs");
    return false;
  } catch (error) {
    logUnexpected(error, "databaseAnswers");
    return false;
  }
}
