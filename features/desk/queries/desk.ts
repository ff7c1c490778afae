import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions, issues, orders, painPoints, tasks, walks } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import type { Day } from "@/domain/calendar";
import { workingDaysLeft } from "@/domain/calendar";
import { compareWaiting, type Duty, duties, type Waiting } from "@/domain/desk";
import type { IssueState } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { type IssueLine, linesOf, listClock } from "@/features/issues/queries/list";
import { codesOf } from "@/features/issues/queries/party";
import { type IssueDuty, issueDuties } from "./duties";
import { instructionConditions, instructionRows } from "./instructions";
import { lookBackRows } from "./look-backs";
import { orderConditions, orderRows } from "./orders";
import { painPointConditions, painPointRows } from "./pain-points";
import { countParts, partConditions, partRows } from "./parts";
import { requestConditions, requestRows } from "./requests";

/** One line of a desk. */
export interface DeskRow extends Waiting {
  about: "issue" | "walk" | "painPoint" | "instruction" | "order";
  title: string;
  number: string | null;
  task: string | null;
  raisingUnit: string | null;
  leadUnit: string | null;
  state: IssueState | null;
  standing: IssueLine["standing"];
  /** The day a walk is planned for; no deadline. */
  planned: Day | null;
}

export interface Desk {
  rows: DeskRow[];
  counts: Partial<Record<Duty, number>>;
  /** How many wait in all; the same issue may ask for two things. */
  total: number;
}

/** More at once helps nobody; the rest is in the lists. */
export const deskSize = 40;

/** The inspectors' clock is not the lead's: their steps are late by their own day alone. */
const byOwnDay: readonly Duty[] = [
  "verify",
  "reviewPlan",
  "pass",
  "close",
  "confirmEnd",
  "holdInterview",
  "liftListing",
  "raise",
  "supplement",
];
/** Of these, what no day rules. */
const byNoDay: readonly Duty[] = ["confirmEnd", "holdInterview", "liftListing"];
/** Owed by the lead's due day, whatever step it is at. */
const byDueDay: readonly Duty[] = ["chase", "watch"];

/**
 * What waits for this viewer, most urgent first, at most `size`; `only` shows one duty, or some. Of a list
 * of some the others are not even counted: who is late with what is the dearest question.
 */
export async function desk(viewer: Viewer, now: Date, only?: Duty | readonly Duty[], size = deskSize): Promise<Desk> {
  const shows = (duty: Duty) => !only || (typeof only === "string" ? only === duty : only.includes(duty));
  const counted = (duty: Duty) => typeof only !== "object" || shows(duty);
  const clock = await listClock(now);
  const rows: DeskRow[] = [];
  const counts: Desk["counts"] = {};
  for (const [duty, condition] of await issueDuties(viewer, clock.today)) {
    if (!shows(duty)) {
      if (counted(duty)) counts[duty] = await db.$count(issues, condition);
      continue;
    }
    const { total, urgent } = await issueRows(duty, condition, clock, size);
    counts[duty] = total;
    rows.push(...urgent);
  }
  for (const [duty, condition] of await partConditions(viewer, clock.today)) {
    if (!counted(duty)) continue;
    counts[duty] = await countParts(condition);
    if (counts[duty] && shows(duty)) rows.push(...(await partRows(duty, condition, clock, size)));
  }
  for (const [duty, condition] of painPointConditions(viewer)) {
    counts[duty] = await db.$count(painPoints, condition);
    if (counts[duty] && shows(duty)) rows.push(...(await painPointRows(duty, condition, clock, size)));
  }
  for (const [duty, condition] of instructionConditions(viewer)) {
    counts[duty] = await db.$count(instructions, condition);
    if (counts[duty] && shows(duty)) rows.push(...(await instructionRows(duty, condition, clock, size)));
  }
  for (const [duty, condition] of orderConditions(viewer)) {
    counts[duty] = await db.$count(orders, condition);
    if (counts[duty] && shows(duty)) rows.push(...(await orderRows(duty, condition, clock, size)));
  }
  const looked = await lookBackRows(viewer, clock, size);
  counts.lookBack = looked.total;
  if (shows("lookBack")) rows.push(...looked.rows);
  for (const [duty, condition] of requestConditions(viewer, clock.today)) {
    const waiting = await requestRows(duty, condition, clock, shows(duty) ? size : 0);
    counts[duty] = waiting.total;
    rows.push(...waiting.rows);
  }
  for (const row of await walkRows(viewer)) {
    counts[row.duty] = (counts[row.duty] ?? 0) + 1;
    if (shows(row.duty)) rows.push(row);
  }
  const total = duties.reduce((sum, duty) => sum + (counts[duty] ?? 0), 0);
  rows.sort((a, b) => compareWaiting(a, b, clock.today));
  return { rows: rows.slice(0, size), counts, total };
}

/** The lead's step or due day, whichever comes first; elsewhere the step's own. The twin of `owedBy`. */
const owed = sql`case
  when ${issues.state} in ('assigned', 'planning', 'rectifying') and ${issues.submittedDay} is not null then null
  when ${issues.state} in ('assigned', 'planning', 'rectifying')
    and ${issues.dueDay} is not null and (${issues.stepDueDay} is null or ${issues.dueDay} < ${issues.stepDueDay})
  then ${issues.dueDay} else ${issues.stepDueDay} end`;

/** The most urgent, and how many there are; in one question, for whose turn it is costs most of it. */
async function issueRows(duty: IssueDuty, condition: SQL, clock: ListClock, size: number) {
  const due = byDueDay.includes(duty) ? issues.dueDay : owed;
  const redFirst = byOwnDay.includes(duty) ? [] : [sql`case when ${issues.returns} >= 2 then 0 else 1 end`];
  const urgent = await db
    .select({ id: issues.id, since: issues.stateSince, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(issues)
    .where(condition)
    .orderBy(...redFirst, nullsLast(due, "asc"), asc(issues.stateSince), asc(issues.id))
    .limit(size);
  const ids = urgent.map(({ id }) => id);
  const since = new Map(urgent.map((row) => [row.id, row.since]));
  const found = await linesOf(ids, clock);
  const worded = found.map((line): DeskRow => {
    const day = byDueDay.includes(duty) ? line.dueDay : byNoDay.includes(duty) ? null : line.owedBy;
    return {
      about: "issue",
      id: line.id,
      duty,
      due: day,
      left: day === null ? null : workingDaysLeft(clock.calendar, clock.today, day),
      red: !byOwnDay.includes(duty) && line.standing === "red",
      since: since.get(line.id) ?? new Date(0),
      title: line.title,
      number: line.number,
      task: line.taskTitle,
      raisingUnit: line.raisingUnit,
      leadUnit: line.leadUnit,
      state: line.state,
      standing: line.standing,
      planned: null,
    };
  });
  return { total: urgent[0]?.total ?? 0, urgent: worded };
}

/** Walks that this viewer walks or records, and those that only wait for their tap. */
async function walkRows(viewer: Viewer): Promise<DeskRow[]> {
  const me = viewer.accountId;
  const found = await db
    .select({ walk: walks, task: tasks.title })
    .from(walks)
    .innerJoin(tasks, eq(tasks.code, walks.taskCode))
    .where(
      and(
        inArray(walks.state, ["planned", "walking"]),
        inArray(walks.unit, codesOf(viewer, "head", "liaison")),
        or(eq(walks.headId, me), eq(walks.recorderId, me)),
      ),
    )
    .orderBy(asc(walks.plannedDay), asc(walks.id))
    .limit(200);
  return found.flatMap(({ walk, task }) => {
    const signs = walk.headId === me && codesOf(viewer, "head").includes(walk.unit);
    // Handed to the head: nothing waits for who recorded it.
    if (walk.readyAt && !signs) return [];
    const nothing = { number: null, task: null, raisingUnit: null, leadUnit: null, state: null, standing: null };
    return {
      ...nothing,
      about: "walk" as const,
      id: walk.id,
      duty: walk.readyAt ? ("concludeWalk" as const) : ("walk" as const),
      due: null,
      left: null,
      red: false,
      since: walk.readyAt ?? walk.createdAt,
      title: task,
      planned: walk.plannedDay,
    };
  });
}
