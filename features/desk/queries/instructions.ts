import { asc, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions, tasks, units } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { workingDaysLeft } from "@/domain/calendar";
import { type InstructionDuty, instructionDuties } from "@/domain/desk";
import { instructionOwed } from "@/domain/instruction";
import type { Viewer } from "@/domain/viewer";
import { waitingInstructions } from "@/features/instructions/queries/waiting";
import type { ListClock } from "@/features/issues/queries/condition";
import type { DeskRow } from "./desk";

/** What of the instructions waits for this viewer, each duty as a condition on `instructions`. */
export function instructionConditions(viewer: Viewer): [InstructionDuty, SQL][] {
  if (!viewer.grants.some(({ role }) => ["head", "liaison", "inspector", "leader"].includes(role))) return [];
  const waiting = waitingInstructions(viewer);
  return instructionDuties.map((duty) => [duty, waiting[duty]]);
}

export async function instructionRows(
  duty: InstructionDuty,
  condition: SQL,
  clock: ListClock,
  limit: number,
): Promise<DeskRow[]> {
  const due = duty === "signInstruction" ? instructions.signDueDay : instructions.answerDay;
  const found = await db
    .select({ row: instructions, unit: units.shortName, task: tasks.title })
    .from(instructions)
    .innerJoin(units, eq(units.code, instructions.unit))
    .leftJoin(tasks, eq(tasks.code, instructions.taskCode))
    .where(condition)
    .orderBy(nullsLast(due, "asc"), asc(instructions.stateSince), asc(instructions.id))
    .limit(limit);
  return found.map(({ row, unit, task }) => {
    const day = instructionOwed(row);
    return {
      about: "instruction",
      id: row.id,
      duty,
      due: day,
      left: day === null ? null : workingDaysLeft(clock.calendar, clock.today, day),
      red: false,
      since: row.stateSince,
      title: [...row.text].slice(0, 60).join(""),
      number: null,
      task,
      raisingUnit: unit,
      leadUnit: null,
      state: null,
      standing: null,
      planned: null,
    };
  });
}
