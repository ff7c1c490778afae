import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { escalations, issues, orders } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import {
  type HandRung,
  handRungs,
  isPressed,
  openRungs,
  type Rung,
  rungAhead,
  standingRung,
  type Taken,
} from "@/domain/escalation";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { personNames } from "@/features/issues/queries/names";
import type { LoadedIssue } from "@/features/issues/queries/subject";
import { visibleOrders } from "@/features/orders/queries/visible";
import { escalationSettings, escalationSettingsOn } from "@/features/settings/queries";
import { isSwept } from "@/features/swept-days/queries";
import { jobViewer } from "@/lib/job";
import { takenOn } from "./taken";

export type EscalationRow = typeof escalations.$inferSelect;

/** Of the round and the lead that an issue now has; what was asked of others before is history. */
const ofNow = sql`exists (select 1 from ${issues} where ${issues.id} = ${escalations.issueId}
  and ${issues.round} = ${escalations.round} and ${issues.leadUnit} = ${escalations.unit})`;

/** Asked for by the rule, and neither held nor dropped. */
export const interviewOwed = and(
  eq(escalations.rung, "interview"),
  isNull(escalations.heldDay),
  isNull(escalations.liftedAt),
  ofNow,
) as SQL;
/** 挂牌 */
export const stillListed = and(eq(escalations.rung, "listing"), isNull(escalations.liftedAt)) as SQL;
/** What can be taken back; a word that was said cannot. */
export const liftable = or(
  eq(escalations.rung, "listing"),
  and(eq(escalations.rung, "interview"), isNull(escalations.heldDay)),
) as SQL;

export async function openInterview(issueId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: escalations.id })
    .from(escalations)
    .where(and(eq(escalations.issueId, issueId), interviewOwed));
  return row?.id;
}

/** The ladder as the page of an issue shows it. */
export interface Ladder {
  rows: { row: EscalationRow; by: string; liftedBy: string; owed: boolean }[];
  /** What the rule would take next, and when; null where it stands still. */
  next: { rung: Rung; day: Day } | null;
  /** Taken or ordered of this delay, whether a line of the ladder tells of it or not. */
  pressed: boolean;
  /** For whoever takes the rungs: the highest that stands, below which none is taken again. */
  standing: Taken | null;
  /** Rungs that this viewer may take here. */
  hand: HandRung[];
  interview: boolean;
  /** What this viewer may lift. */
  lifts: { listing: string | null; interview: string | null };
}

export async function ladderOf(viewer: Viewer, { row, subject }: LoadedIssue, now: Date): Promise<Ladder> {
  const rows = await db
    .select()
    .from(escalations)
    .where(eq(escalations.issueId, row.id))
    .orderBy(asc(escalations.at), asc(escalations.id));
  const drafted = rows.flatMap(({ orderId }) => orderId ?? []);
  // A draft is its writers' own: nobody else is shown the way to it.
  const seen = drafted.length
    ? await db
        .select({ id: orders.id })
        .from(orders)
        .where(and(inArray(orders.id, drafted), visibleOrders(viewer)))
    : [];
  const people = await personNames(rows.flatMap(({ by, liftedBy }) => [by, liftedBy]));
  const taken = (await takenOn([row.id])).get(row.id) ?? [];
  const calendar = await workingCalendar();
  const today = dayOf(now);
  const presets = {
    today: (await isSwept(today)) ? null : (await escalationSettingsOn(today)).preset,
    after: (await escalationSettings()).preset,
  };
  const pressed = isPressed(row);
  const acts = can(viewer, "issue.escalate", subject);
  const open = acts && pressed && row.leadUnit ? openRungs(taken) : [];
  const listing = rows.find(({ rung, liftedAt }) => rung === "listing" && !liftedAt);
  const owed = rows.find(
    ({ rung, heldDay, liftedAt, round, unit }) =>
      rung === "interview" && !heldDay && !liftedAt && round === row.round && unit === row.leadUnit,
  );
  return {
    rows: rows.map((one) => ({
      row: { ...one, orderId: seen.some(({ id }) => id === one.orderId) ? one.orderId : null },
      owed: one.id === owed?.id,
      by: one.byRule ? jobViewer("ladder").name : (people.get(one.by) ?? ""),
      liftedBy: people.get(one.liftedBy ?? "") ?? "",
    })),
    next: (pressed && !row.submittedDay && row.dueDay && rungAhead(calendar, presets, row.dueDay, taken, now)) || null,
    pressed: taken.length > 0,
    standing: (acts && pressed && standingRung(taken)) || null,
    hand: handRungs.filter((rung) => open.includes(rung)),
    interview: open.includes("interview") || (acts && pressed && owed !== undefined),
    lifts: { listing: (acts && listing?.id) || null, interview: (acts && owed?.id) || null },
  };
}
