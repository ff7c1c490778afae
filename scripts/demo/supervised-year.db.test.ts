import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import {
  drawMembers,
  draws,
  issuePartners,
  issues,
  lookBacks,
  noticeRecipients,
  notices,
  painPoints,
  sweptDays,
} from "@/db/schema";
import { addDays, addWorkingDays, type Day, isWorkingDay, startOf } from "@/domain/calendar";
import { leadStates } from "@/domain/issue";
import { lookBackStages } from "@/domain/look-back";
import { painPointOpenStates } from "@/domain/pain-point";
import { workingCalendar } from "@/features/calendar/queries";
import { sweep, sweepWhenDue } from "@/features/notices/commands/sweep";
import { at } from "@/test-support/ledger";
import { killedSweep, leasesLapse } from "@/test-support/sweeping";
import { loadDemonstration } from "./load";

// A year of the demonstration in which nobody does anything, day by day, with what goes wrong in a year.

const [begin, end] = ["2023-07-03", "2024-06-28"];
/** The server stood still; for a day, over a weekend, for a week before spring festival. */
const down = new Set<Day>(["2023-07-05", "2023-09-29", "2023-10-07", ...week("2024-02-02")]);
const storage = mkdtempSync(join(tmpdir(), "walk-year-test-"));
process.env.STORAGE_DIR = storage;

function week(from: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index));
}

beforeAll(async () => {
  await loadDemonstration("2023-06-30", "示例-only-for-tests-1");
  // On its very first day the runner dies in the middle, and two others begin at once.
  await killedSweep(begin);
  await leasesLapse();
  await Promise.all([sweep(at(begin, "09:00")), sweep(at(begin, "09:00"))]);
  for (let day = addDays(begin, 1); day <= end; day = addDays(day, 1))
    if (!down.has(day)) await sweepWhenDue(at(day, "08:00"));
}, 600_000);
afterAll(() => rmSync(storage, { recursive: true, force: true }));

const toldOf = async (id: string, ...kinds: (typeof notices.$inferSelect)["kind"][]) =>
  (
    await db
      .select()
      .from(notices)
      .where(and(eq(notices.subjectId, id), inArray(notices.kind, kinds)))
  ).map(({ kind, values }) => `${kind} ${values.due}`);

it("leaves no due day without its notices, and tells none twice", async () => {
  const calendar = await workingCalendar();
  const running = await db
    .select()
    .from(issues)
    .where(and(inArray(issues.state, [...leadStates]), eq(issues.suspended, false)))
    .orderBy(asc(issues.id));
  expect(running.length).toBeGreaterThan(60);
  const noticesOf = (due: Day) => {
    const last = { dueIn3: addWorkingDays(calendar, due, -2), dueIn1: due, overdue: end } as const;
    const [three, one] = [addWorkingDays(calendar, due, -3), addWorkingDays(calendar, due, -1)];
    const first = { dueIn3: three, dueIn1: one, overdue: addDays(due, 1) } as const;
    const kinds = (["dueIn3", "dueIn1", "overdue"] as const).filter(
      (kind) => last[kind] >= begin && first[kind] <= end,
    );
    return kinds.map((kind) => `${kind} ${due}`);
  };
  for (const { id, number, dueDay, submittedDay } of running) {
    if (!dueDay) continue;
    const open = await db
      .select({ due: issuePartners.dueDay })
      .from(issuePartners)
      .where(and(eq(issuePartners.issueId, id), isNull(issuePartners.signedOffAt), isNull(issuePartners.releasedAt)));
    // Each for its own day; a lead that only waits for its partners for none.
    const days = [...(submittedDay ? [] : [dueDay]), ...open.map(({ due }) => due ?? dueDay)];
    const expected = days.flatMap(noticesOf);
    expect((await toldOf(id, "dueIn3", "dueIn1", "overdue")).sort(), number ?? id).toEqual(expected.sort());
  }
});

it("misses no step, no month of a long-term issue, no citizen who waits", async () => {
  const calendar = await workingCalendar();
  const planning = await db
    .select()
    .from(issues)
    .where(and(eq(issues.state, "assigned"), eq(issues.suspended, false)));
  expect(planning.length).toBeGreaterThan(0);
  for (const { id, stepDueDay } of planning) {
    const parts = await db
      .select({ due: issuePartners.acceptDueDay })
      .from(issuePartners)
      .where(and(eq(issuePartners.issueId, id), isNull(issuePartners.acceptedAt), isNull(issuePartners.releasedAt)));
    const owed = [stepDueDay, ...parts.map(({ due }) => due)].map((due) => `notSigned ${due}`);
    expect((await toldOf(id, "notSigned")).sort()).toEqual(owed.sort());
  }
  const long = await db
    .select()
    .from(issues)
    .where(and(eq(issues.state, "rectifying"), eq(issues.kind, "long"), eq(issues.suspended, false)));
  expect(long.length).toBeGreaterThan(0);
  for (const { id } of long) {
    const months = (await toldOf(id, "progressMissing")).map((line) => line.split(" ")[1]?.slice(0, 7));
    expect(new Set(months).size).toBe(months.length);
    expect(months).toEqual(expect.arrayContaining(["2023-08", "2023-12", "2024-01", "2024-05"]));
    expect((await toldOf(id, "yearlyReview")).length).toBeLessThanOrEqual(2);
  }
  const waiting = await db
    .select()
    .from(painPoints)
    .where(
      and(
        inArray(painPoints.state, [...painPointOpenStates]),
        isNull(painPoints.respondedAt),
        eq(painPoints.quarantined, false),
      ),
    );
  for (const { id, interimDueDay } of waiting)
    expect(await toldOf(id, "interimMissing")).toEqual([`interimMissing ${interimDueDay}`]);
  // Every working day was swept, those of the downtime too; no notice was nobody's.
  const swept = new Set((await db.select().from(sweptDays)).map(({ day }) => day));
  for (let day: Day = begin; day <= end; day = addDays(day, 1))
    expect(swept.has(day), day).toBe(isWorkingDay(calendar, day));
  const reached = await db.selectDistinct({ id: noticeRecipients.noticeId }).from(noticeRecipients);
  expect(reached.length).toBe(await db.$count(notices));
});

it("draws from every closing once in each stage, and tells of each look-back until it is walked", async () => {
  for (const stage of lookBackStages) {
    const made = await db.select().from(draws).where(eq(draws.stage, stage)).orderBy(asc(draws.closedFrom));
    for (const [at, { closedFrom }] of made.entries())
      if (at > 0) expect(closedFrom).toBe(addDays(made[at - 1]?.closedTo ?? "", 1));
    const met = await db
      .select({ id: drawMembers.issueId, round: drawMembers.round })
      .from(drawMembers)
      .innerJoin(draws, eq(draws.id, drawMembers.drawId))
      .where(eq(draws.stage, stage));
    expect(new Set(met.map(({ id, round }) => `${id} ${round}`)).size).toBe(met.length);
    const [from, to] = [startOf(made[0]?.closedFrom ?? ""), startOf(begin)]; // nobody closes anything later
    const closed = and(eq(issues.state, "closed"), gte(issues.closedAt, from), lt(issues.closedAt, to));
    const rounds = await db.select({ id: issues.id, round: issues.round }).from(issues).where(closed);
    const known = new Set(met.map(({ id, round }) => `${id} ${round}`));
    expect(rounds.filter(({ id, round }) => !known.has(`${id} ${round}`))).toEqual([]);
  }
  const drawnLater = and(isNull(lookBacks.verdict), gte(lookBacks.drawnAt, startOf(begin)));
  const waiting = await db.select().from(lookBacks).where(drawnLater);
  expect(waiting.length).toBeGreaterThan(50);
  for (const { id } of waiting) {
    const told = await db.select({ kind: notices.kind }).from(notices).where(eq(notices.occurrence, id));
    expect(told.map(({ kind }) => kind).sort()).toEqual(["lookBackDrawn", "lookBackOverdue"]);
  }
});
