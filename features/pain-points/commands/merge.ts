import { eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import { mayTakeIn } from "@/domain/pain-point";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { hold, type Moved, movePainPoint } from "@/features/pain-point-way/commands";
import { loadPainPoint } from "@/features/pain-point-way/queries";
import { command } from "@/lib/command";
import type { Merge } from "../schema";
import { tellHistory } from "./change";

/** 合并: into another one that says the same. Its citizen, and those who follow it, go that one's way. */
export const merge = (viewer: Viewer, now: Date, input: Merge): Promise<Result<Moved>> =>
  command(async (tx) => {
    const named = await idOf(input.mergedInto);
    if (named) await hold(tx, input.id, named); // two merged into each other at once: one comes second
    const into = named && named !== input.id ? await loadPainPoint(viewer, named) : undefined;
    const moved = await movePainPoint(tx, viewer, now, input, "merge", async () => {
      const takes = into && mayTakeIn(into.row.state) && !into.row.quarantined;
      if (!takes || !can(viewer, "painPoint.decide", into.subject)) return refuse("takeInTarget");
      return done({ set: { mergedInto: into.row.id }, particulars: { mergedInto: into.row.id } });
    });
    if (moved.ok && into)
      await tellHistory(tx, viewer, now, into.row, {
        type: "painPointTookIn",
        from: null,
        to: null,
        particulars: { painPointId: input.id },
      });
    return moved;
  });

async function idOf(named: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: painPoints.id })
    .from(painPoints)
    .where(or(eq(painPoints.id, named), eq(painPoints.number, named.toUpperCase())));
  return found?.id;
}
