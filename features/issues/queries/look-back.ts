import { type AnyColumn, and, asc, desc, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { draws, files, issuePasses, issues, lookBacks, outcomes, results, tasks, walks } from "@/db/schema";
import { type Promised, promisedBy } from "@/domain/comparison";
import { answerable, personae } from "@/domain/delegation";
import { seesUnannounced } from "@/domain/issue-party";
import { type LookBackState, lookBackState } from "@/domain/look-back";
import { hatsOf, type Viewer } from "@/domain/viewer";
import { guideById, presentGuide } from "@/features/guides/queries";
import { askedAccount, queuedFor } from "./level";
import { personNames } from "./names";
import type { EvidenceFile } from "./one";
import { partnerOf } from "./party";
import type { IssueRow, LoadedIssue } from "./subject";

export type LookBackRow = typeof lookBacks.$inferSelect;

/** Of a closed issue, what of this round is to be looked back at next. */
export async function waitingLookBack({ id, round, state }: IssueRow): Promise<LookBackRow | undefined> {
  if (state !== "closed") return undefined;
  const [row] = await db
    .select()
    .from(lookBacks)
    .where(and(eq(lookBacks.issueId, id), eq(lookBacks.round, round), isNull(lookBacks.verdict)))
    .orderBy(asc(lookBacks.dueDay), asc(lookBacks.id))
    .limit(1);
  return row;
}

/** Who passed, verified or closed the round that is looked back at. */
export async function handsIn({ issueId, round, closedBy }: LookBackRow): Promise<ReadonlySet<string>> {
  const passed = await db
    .select({ by: issuePasses.accountId })
    .from(issuePasses)
    .where(and(eq(issuePasses.issueId, issueId), eq(issuePasses.round, round)));
  return new Set([closedBy, ...passed.map(({ by }) => by)]);
}

/** Had a hand in that round, they or whom they stand in for. */
export async function hadHandIn(viewer: Viewer, row: LookBackRow): Promise<boolean> {
  const hands = await handsIn(row);
  return answerable(viewer).some((account) => hands.has(account));
}

/** The same as a condition, of one account. */
const hadHand = (account: string | typeof askedAccount): SQL =>
  or(
    eq(lookBacks.closedBy, account),
    exists(
      db
        .select({ one: sql`1` })
        .from(issuePasses)
        .where(
          and(
            eq(issuePasses.issueId, lookBacks.issueId),
            eq(issuePasses.round, lookBacks.round),
            eq(issuePasses.accountId, account),
          ),
        ),
    ),
  ) as SQL;

/** Nobody has walked it yet, and the round still stands; on `look_backs` joined with their issues. */
export const isWaiting = (): SQL =>
  and(isNull(lookBacks.verdict), eq(issues.state, "closed"), eq(issues.round, lookBacks.round)) as SQL;

/** Look-backs that wait on this viewer's desk, on `look_backs` joined with their issues. */
export function lookBacksFor(viewer: Viewer): SQL | undefined {
  return or(
    ...personae(viewer).map((one) => {
      const queued = queuedFor(one, hadHand(askedAccount));
      return queued && and(isWaiting(), queued, ...answerable(one).map((account) => not(hadHand(account))));
    }),
  );
}

/** What it took after rectification, as it was accepted, by kind. */
export type Former = Partial<Record<string, number>>;

/** What a look-back is held against: the promise, and what was reported when it was closed. */
export async function heldAgainst(row: IssueRow): Promise<{ promised: Promised; former: Former; result: string }> {
  const [accepted] = await db
    .select()
    .from(results)
    .where(and(eq(results.issueId, row.id), eq(results.round, row.round), eq(results.state, "accepted")))
    .orderBy(desc(results.createdAt))
    .limit(1);
  const measured = accepted ? await db.select().from(outcomes).where(eq(outcomes.resultId, accepted.id)) : [];
  return {
    promised: await promiseOf(row),
    former: Object.fromEntries(measured.map(({ kind, after }) => [kind, after])),
    result: accepted?.text ?? "",
  };
}

/** By the guide that the walk was held against, else the present one, else the catalogue. */
async function promiseOf({ taskCode, walkId }: IssueRow): Promise<Promised> {
  const nothing = { documents: null, steps: null, days: null, visits: null };
  if (!taskCode) return nothing;
  const [task] = await db.select().from(tasks).where(eq(tasks.code, taskCode));
  const [walk] = walkId ? await db.select({ guide: walks.guideId }).from(walks).where(eq(walks.id, walkId)) : [];
  const guide = (await presentGuide(taskCode)) ?? (walk?.guide ? await guideById(walk.guide) : undefined);
  return task ? promisedBy(guide, task) : nothing;
}

export interface LookBackRecord extends LookBackRow {
  state: LookBackState;
  byName: string;
  daysAfter: number;
  files: EvidenceFile[];
}

/** Draws of this issue that this viewer is not told of while nobody has walked them. */
export async function unannouncedDraws(viewer: Viewer, { row, subject }: LoadedIssue): Promise<ReadonlySet<string>> {
  if (seesUnannounced(viewer, subject)) return new Set();
  const rows = await db
    .select({ drawId: lookBacks.drawId })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .where(and(eq(lookBacks.issueId, row.id), isWaiting()));
  return new Set(rows.map(({ drawId }) => drawId));
}

/** The issue names a unit that the viewer heads or works for; `lead` is the column with the lead of the round. */
export function namesOwn(viewer: Viewer, lead: AnyColumn): SQL | undefined {
  const own = hatsOf(viewer).filter(({ role }) => role === "head" || role === "liaison");
  if (own.length === 0) return undefined;
  const codes = own.map(({ unit }) => unit.code);
  return or(inArray(lead, codes), inArray(issues.raisingUnit, codes), partnerOf(codes));
}

/** The same for lists, on `look_backs` joined with their issues. */
export function announced(viewer: Viewer): SQL | undefined {
  const own = namesOwn(viewer, lookBacks.unit);
  return own && or(not(isWaiting()), not(own));
}

/** Every look-back at an issue that this viewer may know of, the newest first. */
export async function lookBacksAt(viewer: Viewer, loaded: LoadedIssue): Promise<LookBackRecord[]> {
  const issue = loaded.row;
  const hidden = await unannouncedDraws(viewer, loaded);
  const rows = await db
    .select({ row: lookBacks, daysAfter: draws.daysAfter })
    .from(lookBacks)
    .innerJoin(draws, eq(draws.id, lookBacks.drawId))
    .where(eq(lookBacks.issueId, issue.id))
    .orderBy(desc(lookBacks.drawnAt), desc(lookBacks.id));
  if (rows.length === 0) return [];
  const people = await personNames(rows.map(({ row }) => row.walkedBy));
  const kept = await db
    .select()
    .from(files)
    .where(and(eq(files.issueId, issue.id), eq(files.phase, "lookBack"), isNull(files.removedAt)))
    .orderBy(asc(files.uploadedAt), asc(files.id));
  const told = rows.filter(({ row }) => !hidden.has(row.drawId));
  return told.map(({ row, daysAfter }) => ({
    ...row,
    daysAfter,
    state: lookBackState(row, issue),
    byName: people.get(row.walkedBy ?? "") ?? "",
    files: kept.filter(({ lookBackId }) => lookBackId === row.id),
  }));
}
