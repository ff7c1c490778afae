import { inArray } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { drawMembers, draws, issues, lookBacks } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { draw as drawn, type Placed } from "@/domain/draw";
import { drawWindow, isDrawOwed, lookBackDue, lookBackStages } from "@/domain/look-back";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { lookBackSettings } from "@/features/settings/queries";
import { sha256 } from "@/lib/digest";
import { newId } from "@/lib/id";
import { jobViewer } from "@/lib/job";
import { type Closed, closedWithin, closersOf, lastDraw } from "../queries/population";
import { seedOf } from "../queries/seed";

/**
 * 抽取: once a week, on its first working day, what was closed so many days ago is drawn from; weeks
 * that were missed are caught up in one draw. Gives how many were drawn.
 */
export async function drawLookBacks(now: Date): Promise<number> {
  const [calendar, rules, day] = [await workingCalendar(), await lookBackSettings(), dayOf(now)];
  let count = 0;
  for (const stage of lookBackStages) {
    const last = await lastDraw(stage);
    const daysAfter = rules[stage];
    const window = isDrawOwed(calendar, last.day, day) && drawWindow(day, daysAfter, last.to);
    if (!window) continue;
    const { first: _, second: __, days: ___, ...by } = rules;
    const made = { stage, day, daysAfter, closedFrom: window.from, closedTo: window.to, rules: by };
    const due = lookBackDue(calendar, rules, day);
    count += await transaction((tx) => keepDraw(tx, now, made, due));
  }
  return count;
}

type Made = Pick<typeof draws.$inferInsert, "stage" | "day" | "daysAfter" | "closedFrom" | "closedTo" | "rules">;

/** One draw with all that it was made from, whom it met, and what they are to be told by. */
async function keepDraw(tx: Tx, now: Date, made: Made, dueDay: Day): Promise<number> {
  const { seed, seedDay } = await seedOf(made.day, made.stage);
  const population = await closedWithin({ from: made.closedFrom, to: made.closedTo });
  const placed = drawn(seed, population, made.rules, sha256);
  const met = placed.filter((one) => one.drawn);
  const row = { id: newId(), ...made, seed, seedDay, population: placed.length, drawn: met.length, createdAt: now };
  // Another process may have been first: then this window was drawn from.
  const written = await tx.insert(draws).values(row).onConflictDoNothing().returning({ id: draws.id });
  if (written.length === 0) return 0;
  await keepMembers(tx, row.id, placed);
  const job = jobViewer("lookBacks");
  const { stage, closedFrom, closedTo } = made;
  const particulars = { stage, closedFrom, closedTo, seed, population: placed.length, drawn: met.length };
  const told = { type: "lookBacksDrawn", from: null, to: null, particulars } as const;
  await appendEvent(tx, job, now, { type: "draw", id: row.id }, told);
  const closers = await closersOf(met.map(({ id }) => id));
  for (const { id: issueId, round, unit } of met) {
    const closedBy = closers.get(issueId) ?? "";
    const one = { drawId: row.id, issueId, round, stage, unit, closedBy, dueDay, drawnAt: now };
    await tx.insert(lookBacks).values({ id: newId(), ...one });
    // The row's lock, so that its history stays in order; an open form is not outdated by it.
    await tx
      .update(issues)
      .set({ id: issueId })
      .where(inArray(issues.id, [issueId]));
    const event = { drawId: row.id, stage, dueDay, round };
    await appendEvent(
      tx,
      job,
      now,
      { type: "issue", id: issueId },
      { type: "drawnForLookBack", from: null, to: null, particulars: event },
    );
  }
  return met.length;
}

async function keepMembers(tx: Tx, drawId: string, placed: readonly Placed<Closed>[]): Promise<void> {
  for (let from = 0; from < placed.length; from += 500)
    await tx
      .insert(drawMembers)
      .values(placed.slice(from, from + 500).map(({ id: issueId, ...one }) => ({ drawId, issueId, ...one })));
}
