import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { instructionOpenStates, instructionStates } from "@/domain/instruction";
import type { Viewer } from "@/domain/viewer";
import { lateOn } from "./late";
import { type InstructionView, instructionViews } from "./views";
import { ownInstructions, visibleInstructions, writtenFor } from "./visible";
import { waitingInstructions } from "./waiting";

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

/** Everything seen, or only what this viewer has a part in. */
const within = (viewer: Viewer, mine: boolean) =>
  and(visibleInstructions(viewer), mine ? ownInstructions(viewer) : undefined);

export async function instructionCounts(
  viewer: Viewer,
  now: Date,
  mine = false,
): Promise<Record<InstructionTab, number>> {
  const late = sql<number>`sum(case when ${lateOn(dayOf(now))} then 1 else 0 end)`.mapWith(Number);
  const rows = await db
    .select({ state: instructions.state, total: count(), late })
    .from(instructions)
    .where(within(viewer, mine))
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
  mine = false,
): Promise<{ rows: InstructionView[]; total: number; page: number }> {
  const condition = and(within(viewer, mine), tabCondition(tab, dayOf(now)));
  const total = await db.$count(instructions, condition);
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

/** What a leader reads first: new answers, then what is late; and how many of each there are. */
export async function leadersInstructions(viewer: Viewer, now: Date) {
  const counts = await instructionCounts(viewer, now, true);
  const shown = { limit: 4, order: [desc(instructions.stateSince), desc(instructions.id)] };
  const [answered, late] = await Promise.all([
    instructionViews(viewer, waitingInstructions(viewer).readAnswer, now, shown),
    instructionViews(viewer, and(writtenFor(viewer), lateOn(dayOf(now))), now, shown),
  ]);
  return { counts, answered, late };
}
export type LeadersInstructions = Awaited<ReturnType<typeof leadersInstructions>>;
