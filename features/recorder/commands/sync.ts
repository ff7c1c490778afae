import { eq, sql } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { walks } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { editedOn, isNewer } from "@/domain/walk-sync";
import { appendEvent } from "@/features/history/commands";
import { begin } from "@/features/walks/commands/begin";
import { aspectCodes, recordedOf } from "@/features/walks/queries/recorded";
import { loadWalk, type WalkRow } from "@/features/walks/queries/subject";
import type { Snapshot, Synced, Untaken } from "@/features/walks/schema";
import { command } from "@/lib/command";
import { newerFindings, writeFindings } from "./sync-findings";
import { newerAnswers, newerSteps, writeAnswers, writeSteps } from "./sync-items";

/**
 * Takes a device's whole snapshot of a walk: per item the newer edit wins, the same snapshot again
 * changes nothing. A planned walk begins with its first note. What can no longer be taken is named
 * and stays on the device.
 */
export async function sync(viewer: Viewer, now: Date, snapshot: Snapshot): Promise<Result<Synced>> {
  try {
    return await take(viewer, now, snapshot);
  } catch (error) {
    // An id that another walk used in this very moment; made on purpose.
    if (isUniqueViolation(error)) return refuse("duplicate");
    throw error;
  }
}

const take = (viewer: Viewer, now: Date, snapshot: Snapshot): Promise<Result<Synced>> =>
  command(async (tx) => {
    // Somebody else has signed in on this device by now.
    if (snapshot.account !== viewer.accountId) return refuse("signedOut");
    const { id } = snapshot;
    const walk = await loadWalk(viewer, id);
    if (!walk) return refuse("notFound");
    if (!can(viewer, "walk.record", walk.subject)) return refuse("notAllowed");
    // The row's lock, so that two devices take turns.
    const [row] = await tx.update(walks).set({ id }).where(eq(walks.id, id)).returning();
    if (!row) return refuse("notFound");

    const context: Context = {
      walk: row,
      aspects: await aspectCodes(row.aspectVersion),
      at: (item) => editedOn(item, snapshot.sentAt, now.getTime()),
    };
    const steps = await newerSteps(context, snapshot.steps);
    const answers = await newerAnswers(context, snapshot.answers);
    const findings = await newerFindings(tx, context, snapshot.findings);
    const own = newerWords(context, snapshot);
    const untaken = [...steps.untaken, ...answers.untaken, ...findings.untaken];
    const newer = [...steps.names, ...answers.names, ...findings.names, ...own.names];
    const answer = async (more: Untaken[] = []) => {
      const recorded = await recordedOf(id);
      return recorded ? done({ recorded, untaken: [...untaken, ...more] }) : refuse("notFound");
    };

    if (newer.length === 0) return answer();
    if (row.state !== "planned" && row.state !== "walking")
      return answer(newer.map((name) => ({ ...name, code: "notNow" })));
    if (row.state === "planned") {
      const begun = await begin(viewer, now, { id, version: row.version });
      if (!begun.ok) return begun;
      // Without a signal it began before anybody could hear of it.
      const edits = [...steps.rows, ...answers.rows, ...findings.rows.map((one) => one.row)].map((one) => one.editedAt);
      own.set.begunAt = new Date(Math.max(row.createdAt.getTime(), Math.min(now.getTime(), ...edits.map(Number))));
    }
    await writeSteps(tx, steps.rows);
    await writeAnswers(tx, answers.rows);
    await writeFindings(tx, viewer, now, row, findings.rows);
    await tx
      .update(walks)
      .set({ ...own.set, version: sql`${walks.version} + 1` })
      .where(eq(walks.id, id));
    const particulars = { steps: steps.rows.length, answers: answers.rows.length };
    await appendEvent(
      tx,
      viewer,
      now,
      { type: "walk", id },
      { type: "walkRecorded", from: null, to: null, particulars },
      row.unit,
    );
    return answer();
  });

export type Named = Pick<Untaken, "kind" | "key">;
export interface Context {
  walk: WalkRow;
  aspects: ReadonlySet<string>;
  /** When an item was edited, by the server's clock. */
  at(item: { editedAt: number }): number;
}
/** What a snapshot brings that is newer: the rows to write, their names, and what cannot be taken. */
export interface Newer<Row> {
  rows: Row[];
  names: Named[];
  untaken: Untaken[];
}

function newerWords(
  { walk, at }: Context,
  { summary, daysTaken }: Snapshot,
): { set: Partial<WalkRow>; names: Named[] } {
  const names: Named[] = [];
  const set: Partial<WalkRow> = {};
  if (summary && summary.text !== walk.summary && isNewer(at(summary), walk.summaryEditedAt)) {
    names.push({ kind: "summary", key: "" });
    Object.assign(set, { summary: summary.text, summaryEditedAt: new Date(at(summary)) });
  }
  if (daysTaken && daysTaken.days !== walk.daysTaken && isNewer(at(daysTaken), walk.daysTakenEditedAt)) {
    names.push({ kind: "daysTaken", key: "" });
    Object.assign(set, { daysTaken: daysTaken.days, daysTakenEditedAt: new Date(at(daysTaken)) });
  }
  return { set, names };
}
