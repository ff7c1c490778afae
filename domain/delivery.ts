import { addWorkingDays, type Calendar, type Day, dayOf, onWorkingDay, startOf } from "./calendar";

/** When letters leave: as soon as there is something, or in the morning's digest. */
export const arrivals = ["atOnce", "morning"] as const;
export type Arrival = (typeof arrivals)[number];

/** When the day's digest leaves, by the clock of Asia/Shanghai. */
const digestTime = { hour: 8, minute: 30 } as const;

/** The next digest at or after an instant: 8:30 on a working day. */
export function nextDigest(calendar: Calendar, at: Date): Date {
  const leaving = (day: Day) => new Date(startOf(day).getTime() + (digestTime.hour * 60 + digestTime.minute) * 60_000);
  const today = leaving(onWorkingDay(calendar, dayOf(at)));
  return today >= at ? today : leaving(addWorkingDays(calendar, dayOf(at), 1));
}

/** What kind of receiver a webhook calls: any program, or a group robot of 企业微信 or 钉钉. */
export const webhookPresets = ["wecom", "dingtalk", "generic"] as const;
export type WebhookPreset = (typeof webhookPresets)[number];
