import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, deliveries, notices, webhooks } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";

export const pageSize = 25;

/** Why a delivery did not arrive; null when it did. */
export async function problemOf(id: string): Promise<string | null> {
  const [row] = await db.select({ problem: deliveries.problem }).from(deliveries).where(eq(deliveries.id, id));
  return row?.problem ?? null;
}

export const logTabs = ["all", "waiting", "sent", "failed"] as const;
export type LogTab = (typeof logTabs)[number];

/** What was sent to whom and what became of it, the newest first; whose words it carried is not in it. */
export async function deliveryLog(viewer: Viewer, tab: LogTab, asked: number) {
  if (!can(viewer, "system.manageSettings")) return { rows: [], total: 0, page: 1 };
  const condition = tab === "all" ? undefined : eq(deliveries.state, tab);
  const total = await db.$count(deliveries, condition);
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
  const rows = await db
    .select({
      id: deliveries.id,
      channel: deliveries.channel,
      state: deliveries.state,
      attempts: deliveries.attempts,
      problem: deliveries.problem,
      notBefore: deliveries.notBefore,
      sentAt: deliveries.sentAt,
      createdAt: deliveries.createdAt,
      kind: notices.kind,
      person: accounts.name,
      hook: webhooks.name,
    })
    .from(deliveries)
    .leftJoin(notices, eq(notices.id, deliveries.noticeId))
    .leftJoin(accounts, eq(accounts.id, deliveries.accountId))
    .leftJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(condition)
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { rows, total, page };
}
export type LogRow = Awaited<ReturnType<typeof deliveryLog>>["rows"][number];
