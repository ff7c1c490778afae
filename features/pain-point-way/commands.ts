import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues, painPointIssues, painPointReplies, painPoints } from "@/db/schema";
import type { Event } from "@/domain/event";
import type { IssueState } from "@/domain/issue";
import {
  movedByIssues,
  openInQuarantine,
  type PainPointMove,
  painPointMoves,
  painPointTarget,
  type ReplyKind,
} from "@/domain/pain-point";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { newId } from "@/lib/id";
import { linkedStates, type PainPointRow, painPointRow, subjectOf, waitingForIssue } from "./queries";

// The way of a pain point, apart from the office's and the citizen's commands: issues move it
// too, and those commands need issues.

export interface Target {
  id: string;
  /** The version the viewer looked at. */
  version: number;
}
export interface Moved {
  id: string;
  version: number;
  state: PainPointRow["state"];
}

const told = {
  accept: "painPointAccepted",
  decline: "painPointDeclined",
  transfer: "painPointTransferred",
  answer: "painPointAnswered",
  merge: "painPointMerged",
  link: "painPointLinked",
  resolve: "painPointResolved",
  comeBack: "painPointCameBack",
  reopen: "painPointReopened",
} as const satisfies Record<PainPointMove, Event["type"]>;

type Particulars<Move extends PainPointMove> = Omit<
  Extract<Event, { type: (typeof told)[Move] }>["particulars"],
  "round"
>;
interface Change<Move extends PainPointMove> {
  set?: Partial<PainPointRow>;
  particulars: Particulars<Move>;
}

/**
 * The one way a pain point changes state: may this viewer? open from here? conditional update →
 * no row: changed meanwhile → what else is written → span and event. Moves by issues ask nobody.
 */
export async function movePainPoint<Move extends PainPointMove>(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: Target,
  name: Move,
  prepare: (row: PainPointRow) => Promise<Result<Change<Move>>>,
): Promise<Result<Moved>> {
  const row = await painPointRow(id);
  if (!row) return refuse("notFound");
  if (painPointMoves[name].by === "inspector") {
    const subject = await subjectOf(row);
    if (!can(viewer, "painPoint.see", subject)) return refuse("notFound");
    if (!can(viewer, "painPoint.decide", subject)) return refuse("notAllowed");
  }
  if (row.version !== version) return changedMeanwhile(id);
  const to = painPointTarget(name, row.state);
  if (!to) return refuse("notNow", { values: { state: row.state } });
  if (row.quarantined && !openInQuarantine.includes(name)) return refuse("quarantined");
  if (!(await touch(tx, { id, version }))) return changedMeanwhile(id);
  const prepared = await prepare(row);
  if (!prepared.ok) return prepared;
  const { set = {}, particulars } = prepared.value;
  const [moved] = await tx
    .update(painPoints)
    .set({ ...set, state: to, stateSince: now })
    .where(eq(painPoints.id, id))
    .returning({
      id: painPoints.id,
      version: painPoints.version,
      state: painPoints.state,
      round: painPoints.round,
    });
  if (!moved) return refuse("notFound");
  const { round, ...answer } = moved;
  const subject = { type: "painPoint", id } as const;
  await moveSpan(tx, now, subject, row.state, to);
  const event = { type: told[name], from: row.state, to, particulars: { ...particulars, round } } as Event;
  await appendEvent(tx, viewer, now, subject, event, row.jurisdiction);
  return done(answer);
}

/** Every other change: takes the row's lock and counts its version. */
export async function touch(tx: Tx, { id, version }: Target, set: Partial<PainPointRow> = {}): Promise<boolean> {
  const [row] = await tx
    .update(painPoints)
    .set({ ...set, version: version + 1 })
    .where(and(eq(painPoints.id, id), eq(painPoints.version, version)))
    .returning({ id: painPoints.id });
  return row !== undefined;
}

/** Takes the locks of several rows in one order, without counting their versions. */
export async function hold(tx: Tx, ...ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await tx.update(painPoints).set({ id }).where(eq(painPoints.id, id));
}

/** Writes to the citizen; the first reply of a round stops its clock. The caller holds the row. */
export async function reply(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, round }: Pick<PainPointRow, "id" | "round">,
  kind: ReplyKind,
  text: string,
): Promise<string> {
  const replyId = newId();
  await tx
    .insert(painPointReplies)
    .values({ id: replyId, painPointId: id, kind, round, text, by: viewer.accountId, at: now });
  await tx
    .update(painPoints)
    .set({ respondedAt: now })
    .where(and(eq(painPoints.id, id), isNull(painPoints.respondedAt)));
  return replyId;
}

/**
 * What the end of an issue does to the pain points that wait for it, inside the issue's own move:
 * resolved when all that count are closed, back to the inbox when none is left; one merged goes
 * on with its target.
 */
export async function followIssue(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  issueId: string,
  to: IssueState,
  mergedInto: string | null,
): Promise<void> {
  if (!["closed", "declined", "merged", "cancelled"].includes(to)) return;
  for (const id of await waitingForIssue(issueId)) {
    await hold(tx, id);
    const row = await painPointRow(id);
    if (row?.state !== "linked") continue;
    if (to === "merged" && mergedInto) await goOnWith(tx, viewer, now, row, issueId, mergedInto);
    await settle(tx, viewer, now, id, issueId);
  }
}

async function goOnWith(tx: Tx, viewer: Viewer, now: Date, row: PainPointRow, issueId: string, mergedInto: string) {
  const { id, version, round } = row;
  // Waits for a move of the target that is under way: after it, either of the two sees the other.
  await tx.update(issues).set({ id: mergedInto }).where(eq(issues.id, mergedInto));
  await tx
    .update(painPointIssues)
    .set({ endedAt: now })
    .where(and(eq(painPointIssues.painPointId, id), eq(painPointIssues.issueId, issueId)));
  await tx
    .insert(painPointIssues)
    .values({ painPointId: id, issueId: mergedInto, round, linkedBy: viewer.accountId, linkedAt: now })
    .onConflictDoNothing();
  await touch(tx, { id, version });
  await appendEvent(
    tx,
    viewer,
    now,
    { type: "painPoint", id },
    { type: "painPointFollowed", from: null, to: null, particulars: { issueId, mergedInto } },
  );
}

async function settle(tx: Tx, viewer: Viewer, now: Date, id: string, issueId: string): Promise<void> {
  const row = await painPointRow(id);
  const name = movedByIssues(await linkedStates(id));
  if (!row || !name) return;
  const moved = await movePainPoint(tx, viewer, now, row, name, async () => {
    if (name === "resolve")
      return done({ particulars: { issueId, replyId: await reply(tx, viewer, now, row, "resolution", "") } });
    await tx
      .update(painPointIssues)
      .set({ endedAt: now })
      .where(and(eq(painPointIssues.painPointId, id), isNull(painPointIssues.endedAt)));
    return done({ particulars: { issueId } });
  });
  // The row is held and linked, so nothing can refuse; were it otherwise, the issue must not move either.
  if (!moved.ok) throw new Error(`pain point ${id} did not follow its issue: ${moved.refusal.code}`);
}
