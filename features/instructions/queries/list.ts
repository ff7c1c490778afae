import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { instructionOpenStates, instructionStates } from "@/domain/instruction";
import type { Viewer } from "@/domain/permission";
import { lateOn } from "./late";
import { type InstructionView, instructionViews } from "./views";
import { visibleInstructions } from "./visible";

export const pageSize = 25;

/** 在办, 逾期, each state, all. */
export const instructionTabs = ["open", "late", ...instructionStates, "all"] as const;
export type InstructionTab = (typeof instructionTabs)[number];

/** What a tab lists; the counts on the tabs are made by the same condition. */
export function tabCondition(tab: InstructionTab, today: Day): SQL | undefined {
  if (tab === "all") return undefined;
  if (tab === "open") return inArray(instructions.state, [...instructionOpenStates]);
  return tab === "late" ? lateOn(today) : eq(instructions.state, tab);
}

export async function instructionCounts(viewer: Viewer, now: Date): Promise<Record<InstructionTab, number>> {
  const late = sql<number>`sum(case when ${lateOn(dayOf(now))} then 1 else 0 end)`.mapWith(Number);
  const rows = await db
    .select({ state: instructions.state, total: count(), late })
    .from(instructions)
    .where(visibleInstructions(viewer))
    .groupBy(instructions.state);
  const counts = Object.fromEntries(instructionTabs.map((tab) => [tab, 0])) as Record<InstructionTab, number>;
  for (const { state, total, late: overdue } of rows) {
    counts[state] = total;
    counts.all += total;
    counts.late += overdue;
    if (instructionOpenStates.some((open) => open === state)) counts.open += total;
  }
  return counts;
}

/** A page of the list; one beyond the last is the last. */
export async function instructionPage(
  viewer: Viewer,
  tab: InstructionTab,
  asked: number,
  now: Date,
): Promise<{ rows: InstructionView[]; total: number; page: number }> {
  const condition = tabCondition(tab, dayOf(now));
  const total = await db.$count(instructions, and(visibleInstructions(viewer), condition));
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
  const rows = await instructionViews(viewer, condition, now, { limit: pageSize, offset: (page - 1) * pageSize });
  return { rows, total, page };
}

/** Has any business with instructions: leaders write them, others when there is one for them to see. */
export async function hasInstructions(viewer: Viewer): Promise<boolean> {
  if (viewer.grants.some(({ role }) => role === "leader")) return true;
  const [one] = await db.select({ id: instructions.id }).from(instructions).where(visibleInstructions(viewer)).limit(1);
  return one !== undefined;
}
