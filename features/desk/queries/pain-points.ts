import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import { workingDaysLeft } from "@/domain/calendar";
import type { PainPointDuty } from "@/domain/desk";
import type { Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { codesOf } from "@/features/issues/queries/party";
import { asksAgain, awaitsReply } from "@/features/pain-points/queries/inbox";
import { queuedFor } from "@/features/pain-points/queries/visible";
import type { DeskRow } from "./desk";

/** What of the inbox waits for this viewer, each duty as a condition on `pain_points`. */
export function painPointConditions(viewer: Viewer): [PainPointDuty, SQL][] {
  if (codesOf(viewer, "inspector").length === 0) return [];
  const queued = queuedFor(viewer);
  const letIn = eq(painPoints.quarantined, false);
  return [
    ["acceptPainPoint", and(queued, letIn, eq(painPoints.state, "received")) as SQL],
    ["replyPainPoint", and(queued, awaitsReply(), inArray(painPoints.state, ["accepted", "linked"])) as SQL],
    ["decideReopening", and(queued, asksAgain()) as SQL],
    ["sortPainPoint", and(queued, eq(painPoints.quarantined, true), eq(painPoints.state, "received")) as SQL],
  ];
}

export async function painPointRows(
  duty: PainPointDuty,
  condition: SQL,
  clock: ListClock,
  limit: number,
): Promise<DeskRow[]> {
  const found = await db
    .select({ row: painPoints, task: tasks.title, unit: units.shortName })
    .from(painPoints)
    .leftJoin(tasks, eq(tasks.code, painPoints.taskCode))
    .leftJoin(units, eq(units.code, painPoints.unit))
    .where(condition)
    .orderBy(asc(painPoints.interimDueDay), asc(painPoints.stateSince), asc(painPoints.id))
    .limit(limit);
  return found.map(({ row, task, unit }) => {
    // The first word of a round has its day; who accepts or sorts sees the same clock.
    const due = duty === "decideReopening" || row.respondedAt ? null : row.interimDueDay;
    return {
      about: "painPoint",
      id: row.id,
      duty,
      due,
      left: due === null ? null : workingDaysLeft(clock.calendar, clock.today, due),
      red: false,
      since: row.stateSince,
      title: [...row.text].slice(0, 60).join(""),
      number: row.number,
      task,
      raisingUnit: unit,
      leadUnit: null,
      state: null,
      standing: null,
      planned: null,
    };
  });
}
