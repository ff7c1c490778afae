import { unlessWritten } from "@/db/client";
import { type Decision, type DecisionGroup, decisions, isDecision } from "@/domain/board";
import { dayOf } from "@/domain/calendar";
import type { Duty } from "@/domain/desk";
import type { Viewer } from "@/domain/viewer";
import { type DeskRow, desk } from "@/features/desk/queries/desk";

/** One decision that waits. */
export type QueueItem = Omit<DeskRow, "duty"> & { duty: Decision };
export interface Queue {
  items: QueueItem[];
  /** In each group, however many are listed. */
  counts: Partial<Record<DecisionGroup, number>>;
}

/** More than anybody decides in a day. */
const listed = 100;

/** The decisions that wait for this viewer, as their desk has them; `only` shows one group. */
export async function queue(viewer: Viewer, now: Date, only?: DecisionGroup, size = listed): Promise<Queue> {
  const asked = (Object.keys(decisions) as Decision[]).filter((duty) => !only || decisions[duty] === only);
  const { rows, counts } = await desk(viewer, now, asked satisfies readonly Duty[], size);
  const items = rows.flatMap(({ duty, ...row }): QueueItem[] => (isDecision(duty) ? [{ ...row, duty }] : []));
  const groups: Queue["counts"] = {};
  for (const [duty, group] of Object.entries(decisions))
    groups[group] = (groups[group] ?? 0) + (counts[duty as Duty] ?? 0);
  return { items, counts: groups };
}

/** How many of each wait; the desk counts them with the first of them. */
export const decisionCounts = (viewer: Viewer, now: Date): Promise<Queue["counts"]> =>
  unlessWritten(
    JSON.stringify([viewer.accountId, viewer.grants, dayOf(now), "decisions"]),
    async () => (await queue(viewer, now, undefined, 1)).counts,
  );
