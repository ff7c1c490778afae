import { and, desc, eq, lt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, events } from "@/db/schema";
import { can, type Viewer } from "@/domain/permission";

export const eventsPageSize = 50;

export interface AccountEvent {
  id: string;
  at: Date;
  type: string;
  /** Who did it, by the name of that time. */
  by: string;
  account: { id: string; name: string; username: string } | null;
  particulars: Record<string, unknown>;
}

const columns = {
  id: events.id,
  at: events.at,
  type: events.type,
  by: events.actorName,
  account: { id: accounts.id, name: accounts.name, username: accounts.username },
  particulars: events.particulars,
};

/** Where a page of events ends, to go on from there: counting them all would cost more than the page. */
export interface EventCursor {
  at: Date;
  id: string;
}

/** Sign-ins and what was done to accounts, newest first; for the auditor alone. */
export async function accountEvents(viewer: Viewer, before?: EventCursor): Promise<AccountEvent[] | undefined> {
  if (!can(viewer, "system.seeAudit")) return undefined;
  const older = before && or(lt(events.at, before.at), and(eq(events.at, before.at), lt(events.id, before.id)));
  return db
    .select(columns)
    .from(events)
    .leftJoin(accounts, eq(accounts.id, events.subjectId))
    .where(and(eq(events.subjectType, "account"), older))
    .orderBy(desc(events.at), desc(events.id))
    .limit(eventsPageSize);
}

/** The latest of one account. */
export async function eventsOfAccount(viewer: Viewer, accountId: string): Promise<AccountEvent[]> {
  if (!can(viewer, "system.seeAccounts")) return [];
  return db
    .select(columns)
    .from(events)
    .leftJoin(accounts, eq(accounts.id, events.subjectId))
    .where(and(eq(events.subjectType, "account"), eq(events.subjectId, accountId)))
    .orderBy(desc(events.sequence))
    .limit(eventsPageSize);
}
