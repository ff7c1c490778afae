import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { walks } from "@/db/schema";
import type { Event } from "@/domain/event";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type WalkMove, walkTarget } from "@/domain/walk";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { loadWalk, type WalkRow } from "../queries/subject";
import type { WalkTarget } from "../schema";

export interface Moved {
  id: string;
  version: number;
  state: WalkRow["state"];
}

const asked = { begin: "walk.record", conclude: "walk.conclude", cancel: "walk.cancel" } as const;
const told = { begin: "walkBegun", conclude: "walkConcluded", cancel: "walkCancelled" } as const;

interface Change {
  set?: Partial<WalkRow>;
  particulars?: Extract<Event, { type: "walkBegun" }>["particulars"];
}

/**
 * The one way a walk changes state: may this viewer? open from here? conditional update → no row:
 * changed meanwhile → span and event.
 */
export async function moveWalk(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: WalkTarget,
  name: WalkMove,
  prepare: (row: WalkRow) => Promise<Result<Change>> = async () => done({}),
): Promise<Result<Moved>> {
  const walk = await loadWalk(viewer, id);
  if (!walk) return refuse("notFound");
  const { row, subject } = walk;
  if (!can(viewer, asked[name], subject)) return refuse("notAllowed");
  if (row.version !== version) return changedMeanwhile(id);
  const to = walkTarget(name, row.state);
  if (!to) return refuse("notNow", { values: { state: row.state } });
  const prepared = await prepare(row);
  if (!prepared.ok) return prepared;
  const { set, particulars = {} } = prepared.value;
  const [moved] = await tx
    .update(walks)
    .set({ ...set, state: to, version: version + 1 })
    .where(and(eq(walks.id, id), eq(walks.version, version)))
    .returning({ id: walks.id, version: walks.version, state: walks.state });
  if (!moved) return changedMeanwhile(id);
  await moveSpan(tx, now, { type: "walk", id }, row.state, to);
  const event = { type: told[name], from: row.state, to, particulars } as Event;
  await appendEvent(tx, viewer, now, { type: "walk", id }, event, row.unit);
  return done(moved);
}
