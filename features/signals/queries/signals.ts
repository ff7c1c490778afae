import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { aspects, files, issuePasses, painPointIssues, painPoints, walks } from "@/db/schema";
import { dayOf, startOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { type Signal, type SignalFacts, signalledStates, signalsOf } from "@/domain/signal";
import type { Viewer } from "@/domain/viewer";
import { currentResult } from "@/features/issues/queries/facts";
import { type IssueRow, type LoadedIssue, loadIssue } from "@/features/issues/queries/subject";
import { nearPictures, nearTexts, sameMatter } from "./near";

/** Another issue that a signal rests on: the way there for who may see it, that there is one for all. */
export interface OtherNamed {
  number: string | null;
  title: string;
}
export interface Signals {
  list: Signal[];
  /** By id; what is not here may not be seen. */
  others: Record<string, OtherNamed>;
}

const none: Signals = { list: [], others: {} };

/** For whoever may pass, close or reopen, in the states where there is something to be decided. */
export async function issueSignals(viewer: Viewer, { row, subject }: LoadedIssue): Promise<Signals> {
  if (!signalledStates.includes(row.state) || !can(viewer, "issue.pass", subject)) return none;
  const list = signalsOf(await factsOf(row));
  const others: Signals["others"] = {};
  for (const signal of list) {
    const id = "issueId" in signal ? signal.issueId : null;
    if (!id || id === row.id || others[id]) continue;
    const other = await loadIssue(viewer, id);
    if (other) others[id] = { number: other.row.number, title: other.row.title };
  }
  return { list, others };
}

async function factsOf(row: IssueRow): Promise<SignalFacts> {
  const [result, passes, [aspect], after, foundAt, matters] = await Promise.all([
    currentResult(row.id, row.round),
    db
      .select({ at: issuePasses.at })
      .from(issuePasses)
      .where(and(eq(issuePasses.issueId, row.id), eq(issuePasses.round, row.round)))
      .orderBy(desc(issuePasses.at)),
    row.aspectCode && row.aspectVersion !== null
      ? db
          .select({ question: aspects.question })
          .from(aspects)
          .where(and(eq(aspects.code, row.aspectCode), eq(aspects.version, row.aspectVersion)))
      : [],
    db
      .select({
        fileId: files.id,
        takenAt: files.takenAt,
        perceptualHash: files.perceptualHash,
        finePrint: files.finePrint,
      })
      .from(files)
      .where(
        and(eq(files.issueId, row.id), eq(files.phase, "after"), eq(files.round, row.round), isNull(files.removedAt)),
      )
      .orderBy(asc(files.id))
      .limit(12),
    foundAtOf(row),
    sameMatter(row),
  ]);
  const [texts, pictures] = await Promise.all([nearTexts(row, result?.text ?? ""), nearPictures(after)]);
  // Who closed through a substitute is kept there as well, at the instant of closing.
  const pass = passes.find(({ at }) => row.closedAt === null || at < row.closedAt) ?? passes[0];
  return {
    id: row.id,
    state: row.state,
    title: row.title,
    raisedAt: row.raisedAt,
    closedAt: row.closedAt,
    foundAt,
    result: result ? { ...result, outcomes: result.outcomes.length } : null,
    passedAt: pass?.at ?? null,
    question: aspect?.question ?? "",
    after,
    texts,
    pictures,
    sameMatter: matters,
  };
}

/**
 * Seen when the walk began, on the day that the citizen told of it whose words the issue was made of,
 * or when it was written down; in a later round on the day it was reopened.
 */
async function foundAtOf(row: IssueRow) {
  if (row.round > 1 && row.startDay) return startOf(row.startDay);
  const [walk] = row.walkId
    ? await db.select({ begunAt: walks.begunAt }).from(walks).where(eq(walks.id, row.walkId))
    : [];
  const told = await madeOf(row);
  const seen = [row.createdAt, walk?.begunAt, told && startOf(dayOf(told.at))].flatMap((at) => at ?? []);
  return new Date(Math.min(...seen.map((at) => at.getTime())));
}

/** The pain point that came with the issue; one that is linked to it later says nothing of when it was found. */
async function madeOf({ id, source, createdAt }: IssueRow) {
  if (source !== "citizen" && source !== "hotline") return undefined;
  const [first] = await db
    .select({ at: painPoints.createdAt, linkedAt: painPointIssues.linkedAt, endedAt: painPointIssues.endedAt })
    .from(painPointIssues)
    .innerJoin(painPoints, eq(painPoints.id, painPointIssues.painPointId))
    .where(eq(painPointIssues.issueId, id))
    .orderBy(asc(painPointIssues.linkedAt))
    .limit(1);
  return first && first.endedAt === null && first.linkedAt <= createdAt ? first : undefined;
}
