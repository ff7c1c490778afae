import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, events, issues, painPoints } from "@/db/schema";
import { endOf, startOf } from "@/domain/calendar";
import type { AuditFilter } from "@/features/audit/schema";
import { jobNamed } from "@/lib/job";

/** Accounts by username or name, a job by its name, or the id that stands in the events. */
async function actorsNamed(text: string): Promise<string[]> {
  const job = jobNamed(text);
  if (job) return [job];
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(or(eq(accounts.username, text.toLowerCase()), eq(accounts.name, text)))
    .limit(50);
  return found.length > 0 ? found.map(({ id }) => id) : [text];
}

/** Subjects by the number of an issue or a pain point, a username, or the id itself. */
export async function subjectsNamed(text: string): Promise<string[]> {
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  const found = [
    ...(await db.select({ id: issues.id }).from(issues).where(eq(issues.number, upper)).limit(1)),
    ...(await db.select({ id: painPoints.id }).from(painPoints).where(eq(painPoints.number, upper)).limit(1)),
    ...(await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.username, lower)).limit(1)),
  ];
  return found.length > 0 ? found.map(({ id }) => id) : [text];
}

const oneOf = (column: typeof events.actorId | typeof events.subjectId, ids: readonly string[]): SQL | undefined =>
  ids.length === 1 ? eq(column, ids[0] ?? "") : inArray(column, [...ids]);

/** The one condition of list and export. */
export async function matching({ from, to, who, about, kind, unit, subject }: AuditFilter): Promise<SQL | undefined> {
  return and(
    from ? gte(events.at, startOf(from)) : undefined,
    to ? lt(events.at, endOf(to)) : undefined,
    who ? oneOf(events.actorId, await actorsNamed(who)) : undefined,
    about ? eq(events.subjectType, about) : undefined,
    kind ? eq(events.type, kind) : undefined,
    unit ? eq(events.actorUnit, unit) : undefined,
    subject ? oneOf(events.subjectId, await subjectsNamed(subject)) : undefined,
  );
}

interface Place {
  at: Date;
  id: string;
}
/** Beyond an event in the order of the list; the plain bound on time is what an index can follow. */
export const olderThan = ({ at, id }: Place): SQL =>
  sql`${events.at} <= ${sql.param(at, events.at)} and (${events.at} < ${sql.param(at, events.at)} or ${events.id} < ${id})`;
export const newerThan = ({ at, id }: Place): SQL =>
  sql`${events.at} >= ${sql.param(at, events.at)} and (${events.at} > ${sql.param(at, events.at)} or ${events.id} > ${id})`;
