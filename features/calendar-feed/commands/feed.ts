import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { calendarFeeds } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import { digestOf } from "@/features/calendar-feed/queries/feed";
import { appendEvent } from "@/features/history/commands";
import { origin } from "@/lib/auth/origin";
import { command } from "@/lib/command";
import type { renewFeedInput, revokeFeedInput } from "../schema";

/** A new address for one's calendar, told once; the one before leads nowhere from then on. */
export const renewFeed = (
  viewer: Viewer,
  now: Date,
  _: z.output<typeof renewFeedInput>,
): Promise<Result<{ address: string }>> =>
  command(async (tx) => {
    const { accountId } = viewer;
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    const secret = randomBytes(24).toString("base64url");
    const row = { accountId, digest: digestOf(secret), createdAt: now };
    await tx.insert(calendarFeeds).values(row).onConflictDoUpdate({ target: calendarFeeds.accountId, set: row });
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("calendarFeedRenewed"));
    return done({ address: `${origin()}/api/calendar/${secret}.ics` });
  });

export const revokeFeed = (viewer: Viewer, now: Date, _: z.output<typeof revokeFeedInput>): Promise<Result> =>
  command(async (tx) => {
    const { accountId } = viewer;
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    const gone = await tx
      .delete(calendarFeeds)
      .where(eq(calendarFeeds.accountId, accountId))
      .returning({ id: calendarFeeds.accountId });
    if (gone.length > 0) await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("calendarFeedRevoked"));
    return done(undefined);
  });
