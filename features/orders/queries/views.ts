import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, orderNotes, orders } from "@/db/schema";
import { type Day, dayOf, workingDaysLeft } from "@/domain/calendar";
import {
  type OrderLight,
  type OrderMove,
  type OrderNoteKind,
  orderLight,
  orderNumber,
  orderOwed,
} from "@/domain/order";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { personNames, unitNames } from "@/features/issues/queries/names";
import { visibleIssues } from "@/features/issues/queries/visible";
import { agencyWords } from "./agency-words";
import { isByRule, ruleName } from "./by-rule";
import { orderOffers } from "./offers";
import { type OrderRow, subjectOf } from "./subject";
import { visibleOrders } from "./visible";

/** One order as a page shows it. */
export interface OrderView {
  row: OrderRow;
  /** 池走督〔2026〕1号; null before it is signed. */
  number: string | null;
  unit: string;
  from: string;
  draftedBy: string;
  /** Drafted by the rule of the ladder, and no inspector has looked at it yet. */
  byRule: boolean;
  issuedBy: string;
  acceptedBy: string;
  acceptedLate: boolean;
  /** The issue; null where this viewer may not see it. */
  issue: { id: string; number: string | null; title: string } | null;
  /** By when the unit owes its next step, and the colour of that. */
  due: { day: Day; left: number; light: OrderLight } | null;
  /** In the order of time. */
  notes: { id: string; kind: OrderNoteKind; text: string; by: string; at: Date }[];
  offers: OrderMove[];
}

const newestFirst = [desc(orders.createdAt), desc(orders.id)];

/** The orders under a condition, as far as this viewer sees them, newest first. */
export async function orderViews(
  viewer: Viewer,
  condition: SQL | undefined,
  now: Date,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<OrderView[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(visibleOrders(viewer), condition))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const notes = await db
    .select()
    .from(orderNotes)
    .where(inArray(orderNotes.orderId, ids))
    .orderBy(asc(orderNotes.at), asc(orderNotes.id));
  const written = rows.flatMap(({ draftedBy, issuedBy, acceptedBy }) => [draftedBy, issuedBy, acceptedBy]);
  const [words, names, people, calendar, about] = await Promise.all([
    agencyWords(rows.map(({ fromUnit }) => fromUnit)),
    unitNames(rows.flatMap(({ unit, fromUnit }) => [unit, fromUnit])),
    personNames([...written, ...notes.map(({ by }) => by)]),
    workingCalendar(),
    db
      .select({ id: issues.id, number: issues.number, title: issues.title })
      .from(issues)
      .where(and(inArray(issues.id, [...new Set(rows.map(({ issueId }) => issueId))]), visibleIssues(viewer))),
  ]);
  const today = dayOf(now);
  const nameOf = (id: string | null) => people.get(id ?? "") ?? "";
  return Promise.all(
    rows.map(async (row) => {
      const { year, number, acceptedAt, acceptDueDay } = row;
      const owed = orderOwed(row);
      const light = orderLight(calendar, owed, today);
      return {
        row,
        number: year !== null && number !== null ? orderNumber(words.get(row.fromUnit) ?? "", { year, number }) : null,
        unit: names.get(row.unit) ?? row.unit,
        from: names.get(row.fromUnit) ?? row.fromUnit,
        byRule: isByRule(row),
        draftedBy: isByRule(row) ? ruleName : nameOf(row.draftedBy),
        issuedBy: nameOf(row.issuedBy),
        acceptedBy: nameOf(row.acceptedBy),
        acceptedLate: acceptedAt !== null && acceptDueDay !== null && dayOf(acceptedAt) > acceptDueDay,
        issue: about.find(({ id }) => id === row.issueId) ?? null,
        due: owed && light ? { day: owed, left: workingDaysLeft(calendar, today, owed), light } : null,
        notes: notes
          .filter(({ orderId }) => orderId === row.id)
          .map(({ id, kind, text, by, at }) => ({ id, kind, text, at, by: nameOf(by) })),
        offers: orderOffers(viewer, { row, subject: await subjectOf(row) }),
      };
    }),
  );
}

/** The orders about an issue. */
export const ordersOn = (viewer: Viewer, issueId: string, now: Date): Promise<OrderView[]> =>
  orderViews(viewer, eq(orders.issueId, issueId), now);

export async function orderView(viewer: Viewer, id: string, now: Date): Promise<OrderView | undefined> {
  const [one] = await orderViews(viewer, eq(orders.id, id), now);
  return one;
}
