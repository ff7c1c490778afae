import { eq } from "drizzle-orm";
import { createTranslator } from "next-intl";
import { db } from "@/db/client";
import { accounts, calendarFeeds } from "@/db/schema";
import { addDays, dayOf } from "@/domain/calendar";
import { locales } from "@/domain/language";
import type { Viewer } from "@/domain/viewer";
import { desk } from "@/features/desk/queries/desk";
import { viewerOf } from "@/lib/auth/audience";
import { origin } from "@/lib/auth/origin";
import { keyedDigest } from "@/lib/crypto";
import { iCalendar } from "@/lib/ical";
import english from "@/messages/en.json";
import chinese from "@/messages/zh-CN.json";

/** More in one calendar helps nobody; the most urgent of each duty come first. */
const most = 200;

export const digestOf = (secret: string): string => keyedDigest(secret, "calendarFeed");

/** Since when this viewer has an address; null for none. */
export async function feedSince({ accountId }: Viewer): Promise<Date | null> {
  const [row] = await db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.accountId, accountId));
  return row?.createdAt ?? null;
}

const places = {
  issue: "issues",
  walk: "walks",
  painPoint: "pain-points",
  instruction: "instructions",
  order: "orders",
} as const;

/**
 * The days by which something is owed on the desk of whose secret this is, as a calendar; undefined
 * where the secret is nobody's or its account is shut out. Numbers and days: whoever finds the
 * address learns no more.
 */
export async function feedOf(secret: string, now: Date): Promise<string | undefined> {
  const [found] = await db
    .select({ accountId: calendarFeeds.accountId, locale: accounts.locale })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .where(eq(calendarFeeds.digest, digestOf(secret)));
  const viewer = found && (await viewerOf(found.accountId, dayOf(now)));
  if (!viewer) return undefined;
  const locale = found.locale ?? locales[0];
  const messages = locale === "en-GB" ? (english as typeof chinese) : chinese;
  const t = createTranslator({ locale, messages, namespace: "calendarFeed" });
  const duty = createTranslator({ locale, messages, namespace: "desk.duty" });
  const { rows } = await desk(viewer, now, undefined, most);
  const entries = rows.flatMap((row) => {
    if (row.due === null) return [];
    const what = { number: row.number ?? "", duty: duty(row.duty) };
    return {
      uid: `${row.id}-${row.duty}@${new URL(origin()).hostname}`,
      day: row.due,
      summary: t(row.left !== null && row.left < 0 ? "late" : "due", what).trim(),
      url: `${origin()}/${places[row.about]}/${row.id}`,
    };
  });
  return iCalendar(t("name"), entries, { at: now, dayAfter: (day) => addDays(day, 1) });
}
