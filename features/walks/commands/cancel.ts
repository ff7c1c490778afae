import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { discard } from "@/features/issues/commands/raise";
import { command } from "@/lib/command";
import type { Cancel } from "../schema";
import { type Moved, moveWalk } from "./move";

/** 取消, with its drafts: without a concluded walk they could never be raised. */
export const cancel = (viewer: Viewer, now: Date, { reason, ...target }: Cancel): Promise<Result<Moved>> =>
  command(async (tx) => {
    const moved = await moveWalk(tx, viewer, now, target, "cancel", async () => done({ particulars: { reason } }));
    if (!moved.ok) return moved;
    const drafts = await db
      .select({ id: issues.id, version: issues.version })
      .from(issues)
      .where(and(eq(issues.walkId, target.id), eq(issues.state, "draft")));
    for (const draft of drafts) {
      const discarded = await discard(viewer, now, { ...draft, reason });
      if (!discarded.ok) return discarded;
    }
    return moved;
  });
