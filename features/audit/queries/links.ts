import { and, asc, count, eq, gt, gte, inArray, lt, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { type Day, endOf, startOf } from "@/domain/calendar";
import type { ChainFinding } from "@/domain/chain";
import { eventHash } from "@/features/history/queries";

type EventRow = typeof events.$inferSelect;
/** Everything, the chains that grew on some days, or one. */
export interface Scope {
  from?: Day;
  to?: Day;
  subject?: string;
}

const pageSize = 1_000;

function within({ from, to, subject }: Scope): SQL | undefined {
  if (subject) return eq(events.subjectId, subject);
  if (!from || !to) return undefined;
  const grown = db
    .selectDistinct({ id: events.subjectId })
    .from(events)
    .where(and(gte(events.at, startOf(from)), lt(events.at, endOf(to))));
  return inArray(events.subjectId, grown);
}

export async function countLinks(scope: Scope): Promise<number> {
  const [row] = await db.select({ events: count() }).from(events).where(within(scope));
  return row?.events ?? 0;
}

/** The events of all chains within the scope, one chain after the other, by pages. */
export async function* linksOf(scope: Scope): AsyncGenerator<EventRow[]> {
  let last: EventRow | undefined;
  for (;;) {
    const next =
      last &&
      and(
        gte(events.subjectId, last.subjectId),
        or(gt(events.subjectId, last.subjectId), gt(events.sequence, last.sequence)),
      );
    const page = await db
      .select()
      .from(events)
      .where(and(within(scope), next))
      .orderBy(asc(events.subjectId), asc(events.sequence))
      .limit(pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    last = page.at(-1);
  }
}

interface Link {
  subjectId: string;
  subjectType: string;
  sequence: number;
  at: Date;
  hash: string;
}

/** Follows chains link by link, in their order, and says what does not fit; one finding a link at most. */
export class Follower {
  chains = 0;
  events = 0;
  #last: Link | undefined;

  next(event: EventRow): ChainFinding | undefined {
    const before = this.#last?.subjectId === event.subjectId ? this.#last : undefined;
    if (!before) this.chains++;
    this.events++;
    this.#last = event;
    const due = (before?.sequence ?? 0) + 1;
    if (event.sequence > due) return told("missing", { ...event, sequence: due });
    const { hash, ...rest } = event;
    if (eventHash(rest) !== hash) return told("changed", event);
    // Its own hash is right, so the one before was rewritten together with its hash; the first has none before.
    if (event.previousHash !== (before?.hash ?? "")) return told(before ? "rewritten" : "changed", before ?? event);
    return undefined;
  }
}

const told = (
  fault: ChainFinding["fault"],
  { subjectType, subjectId, sequence, at }: Omit<Link, "hash">,
): ChainFinding => ({
  fault,
  subjectType,
  subjectId,
  sequence,
  at: at.toISOString(),
});
