import { and, count, eq, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { db, type Tx } from "@/db/client";
import { prepared } from "@/db/prepared";
import { noticeRecipients } from "@/db/schema";

/** Beyond that it is many, and nobody counts further. */
export const mostUnread = 100;

const countUnread = prepared((reader) => {
  const unread = reader
    .select({ one: sql`1`.as("one") })
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.accountId, sql.placeholder("accountId")), isNull(noticeRecipients.readAt)))
    .limit(mostUnread)
    .as("unread");
  return reader.select({ total: count() }).from(unread).prepare("count_unread_notices");
});

/** How many notices wait to be read, at most a hundred. Every page asks, so it is asked once a request and counts few. */
export const unreadNotices = cache(async (accountId: string): Promise<number> => {
  const [row] = await countUnread(db as Tx).execute({ accountId });
  return row?.total ?? 0;
});
