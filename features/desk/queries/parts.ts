import { and, asc, count, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, tasks, units } from "@/db/schema";
import { type Day, workingDaysLeft } from "@/domain/calendar";
import type { PartDuty } from "@/domain/desk";
import { leadStates } from "@/domain/issue";
import { partDue, partnerStanding } from "@/domain/partner";
import type { Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { queuedFor } from "@/features/issues/queries/level";
import type { DeskRow } from "./desk";
import { unitsOfWork } from "./duties";

const open = and(isNull(issuePartners.signedOffAt), isNull(issuePartners.releasedAt)) as SQL;
const underWay = inArray(issues.state, [...leadStates]);
/** The twin of `partDue`. */
const due = sql<Day | null>`coalesce(${issuePartners.dueDay}, ${issues.dueDay})`;

/** A part is open past its day; not while suspended. The twin of `partnerStanding` being red. */
const isLatePart = (today: Day): SQL =>
  and(
    open,
    underWay,
    eq(issues.suspended, false),
    or(lt(issuePartners.dueDay, today), and(isNull(issuePartners.dueDay), lt(issues.dueDay, today))),
  ) as SQL;

/** What waits of partners' parts, each duty as a condition on `issue_partners` with their issues. */
export async function partConditions(viewer: Viewer, today: Day): Promise<[PartDuty, SQL][]> {
  const works = await unitsOfWork(viewer);
  const unsigned = and(isNull(issuePartners.acceptedAt), isNotNull(issuePartners.acceptDueDay)) as SQL;
  const own = and(open, underWay, inArray(issuePartners.unit, works));
  const queued = queuedFor(viewer);
  const found: [PartDuty, SQL][] = [];
  if (works.length > 0) {
    found.push(["acceptPart", and(own, unsigned, eq(issues.suspended, false)) as SQL]);
    found.push([
      "signOff",
      and(own, or(isNotNull(issuePartners.acceptedAt), isNull(issuePartners.acceptDueDay))) as SQL,
    ]);
  }
  if (queued) found.push(["chasePart", and(isLatePart(today), queued) as SQL]);
  return found;
}

export async function countParts(condition: SQL): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(issuePartners)
    .innerJoin(issues, eq(issues.id, issuePartners.issueId))
    .where(condition);
  return row?.total ?? 0;
}

/** One line a part, with the partner's own day and light. */
export async function partRows(duty: PartDuty, condition: SQL, clock: ListClock, limit: number): Promise<DeskRow[]> {
  const asked = duty === "acceptPart" ? issuePartners.acceptDueDay : due;
  const found = await db
    .select({ issue: issues, part: issuePartners, task: tasks.title, unit: units.shortName })
    .from(issuePartners)
    .innerJoin(issues, eq(issues.id, issuePartners.issueId))
    .innerJoin(units, eq(units.code, issuePartners.unit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .where(condition)
    .orderBy(asc(asked), asc(issues.stateSince), asc(issues.id), asc(issuePartners.unit))
    .limit(limit);
  return found.map(({ issue, part, task, unit }): DeskRow => {
    const day = duty === "acceptPart" ? part.acceptDueDay : partDue(part, issue.dueDay);
    const light = partnerStanding(clock.calendar, part, issue, clock.today);
    return {
      about: "issue",
      id: issue.id,
      duty,
      due: day,
      left: day === null ? null : workingDaysLeft(clock.calendar, clock.today, day),
      red: light === "red",
      since: issue.stateSince,
      title: issue.title,
      number: issue.number,
      task,
      raisingUnit: null,
      leadUnit: unit,
      state: issue.state,
      standing: light,
      planned: null,
    };
  });
}
