import { and, desc, eq, exists, inArray, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, issues, yearlyReviews } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { answerable, personae, principalIn } from "@/domain/delegation";
import { leadStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { cleanRun, yearDay } from "@/domain/yearly-review";
import { askedAccount, queuedFor } from "./level";
import { personNames } from "./names";
import type { IssueRow } from "./subject";

export type ReviewRow = typeof yearlyReviews.$inferSelect;

/** The yearly reviews of a round, the newest first. */
const reviewsOf = (issueId: string, round: number): Promise<ReviewRow[]> =>
  db
    .select()
    .from(yearlyReviews)
    .where(and(eq(yearlyReviews.issueId, issueId), eq(yearlyReviews.round, round)))
    .orderBy(desc(yearlyReviews.yearDay));

/** How many yearly reviews in a row were clean, up to now. */
export const cleanReviews = async ({ id, round, kind }: Pick<IssueRow, "id" | "round" | "kind">): Promise<number> =>
  kind === "long" ? cleanRun(await reviewsOf(id, round)) : 0;

/** The year's day that waits for a review of a long-term issue; undefined where none does. */
export async function reviewOwed(row: IssueRow, today: Day): Promise<Day | undefined> {
  const day = row.kind === "long" && row.startDay ? yearDay(row.startDay, today) : undefined;
  if (!day || row.suspended || !(leadStates as readonly string[]).includes(row.state)) return undefined;
  const [last] = await reviewsOf(row.id, row.round);
  return last && last.yearDay >= day ? undefined : day;
}

/** What does not make anybody a party to the issue: that somebody reviewed or looked back at it. */
const asOutsider = ["yearlyReviewed", "drawnForLookBack", "lookedBack", "fileAdded"];

/** Accounts with a hand in an issue so far; who reviewed it a year ago may do so again. */
export async function involvedIn(id: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ by: events.actorId, particulars: events.particulars })
    .from(events)
    .where(and(eq(events.subjectId, id), notInArray(events.type, asOutsider)));
  return new Set(rows.flatMap(({ by, particulars }) => [by, ...principalIn(particulars)]));
}

/** For whom it was done; the twin of `principalIn`. Both databases read it so. */
const doneFor = sql<string | null>`${events.particulars} -> 'onBehalfOf' ->> 'id'`;

const involved = (account: string | typeof askedAccount): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(events)
      .where(
        and(
          eq(events.subjectId, issues.id),
          or(eq(events.actorId, account), eq(doneFor, account)),
          notInArray(events.type, asOutsider),
        ),
      ),
  );

/** The year's day of a row on `issues`; the twin of `yearDay`. */
const yearDayOn = (today: Day): SQL => {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  return sql`(case when substr(${issues.startDay}, 5) <= ${rest} then ${String(year)} else ${String(year - 1)} end) || substr(${issues.startDay}, 5)`;
};

/** Long-term issues whose yearly review waits on this viewer's desk. */
export const reviewsFor = (viewer: Viewer, today: Day): SQL | undefined =>
  or(...personae(viewer).map((one) => reviewsInOneName(one, today)));

function reviewsInOneName(viewer: Viewer, today: Day): SQL | undefined {
  const queued = queuedFor(viewer, involved(askedAccount));
  const reviewed = exists(
    db
      .select({ one: sql`1` })
      .from(yearlyReviews)
      .where(
        and(
          eq(yearlyReviews.issueId, issues.id),
          eq(yearlyReviews.round, issues.round),
          sql`${yearlyReviews.yearDay} >= ${yearDayOn(today)}`,
        ),
      ),
  );
  return (
    queued &&
    (and(
      inArray(issues.state, [...leadStates]),
      eq(issues.kind, "long"),
      eq(issues.suspended, false),
      sql`${yearDayOn(today)} > ${issues.startDay}`,
      not(reviewed),
      queued,
      ...answerable(viewer).map((account) => not(involved(account))),
    ) as SQL)
  );
}

export type ReviewRecord = ReviewRow & { byName: string };

/** Every yearly review of an issue, the newest first, with how many of this round are clean in a row; the caller has loaded it. */
export async function yearlyReviewsAt(issue: IssueRow, now: Date) {
  const rows = await db
    .select()
    .from(yearlyReviews)
    .where(eq(yearlyReviews.issueId, issue.id))
    .orderBy(desc(yearlyReviews.reviewedAt));
  const people = await personNames(rows.map(({ reviewedBy }) => reviewedBy));
  return {
    list: rows.map((row): ReviewRecord => ({ ...row, byName: people.get(row.reviewedBy) ?? "" })),
    clean: cleanRun(rows.filter(({ round }) => round === issue.round)),
    owed: (await reviewOwed(issue, dayOf(now))) !== undefined,
    isLong: issue.kind === "long",
  };
}
export type YearlyReviews = Awaited<ReturnType<typeof yearlyReviewsAt>>;
