import { and, eq } from "drizzle-orm";
import { walks } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { loadWalk } from "../queries/subject";
import type { WalkTarget } from "../schema";
import type { Moved } from "./move";

/** 记完了: the recorder is through, and it waits for the head's tap. */
export const ready = (viewer: Viewer, now: Date, { id, version }: WalkTarget): Promise<Result<Moved>> =>
  command(async (tx) => {
    const walk = await loadWalk(viewer, id);
    if (!walk) return refuse("notFound");
    const { row, subject } = walk;
    if (!can(viewer, "walk.record", subject)) return refuse("notAllowed");
    if (row.version !== version) return changedMeanwhile(id);
    if (row.state !== "walking" || row.readyAt) return refuse("notNow", { values: { state: row.state } });
    const [said] = await tx
      .update(walks)
      .set({ readyAt: now, version: version + 1 })
      .where(and(eq(walks.id, id), eq(walks.version, version)))
      .returning({ id: walks.id, version: walks.version, state: walks.state });
    if (!said) return changedMeanwhile(id);
    const event = { type: "walkReady", from: null, to: null, particulars: { headId: row.headId } } as const;
    await appendEvent(tx, viewer, now, { type: "walk", id }, event, row.unit);
    return done(said);
  });
