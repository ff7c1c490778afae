import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues } from "@/db/schema";
import type { Calendar, Day } from "@/domain/calendar";
import type { IssueRow } from "../queries/subject";
import { type Target, touch, warnDayOf } from "./move";

// For what is decided beside an issue's way: it moves nothing, but is in order with what moves.

/** Takes the issue's lock before anything else is read: who comes second waits here, and then finds the version gone. */
export async function hold(tx: Tx, { id, version }: Target): Promise<boolean> {
  const held = await tx
    .update(issues)
    .set({ version })
    .where(and(eq(issues.id, id), eq(issues.version, version)))
    .returning({ id: issues.id });
  return held.length > 0;
}

/** Changes the issue and counts its version. */
export const changeBeside = (
  tx: Tx,
  { id, version }: Target,
  set: Partial<Pick<IssueRow, "dueDay" | "warnDay" | "stepDueDay" | "suspended">> = {},
): Promise<boolean> => touch(tx, { id, version }, set);

/** The lead's clock run to another day, with the yellow light that goes with it. */
export const clockTo = (calendar: Calendar, row: IssueRow, dueDay: Day) => ({
  dueDay,
  warnDay: warnDayOf(calendar, { ...row, dueDay }),
});
