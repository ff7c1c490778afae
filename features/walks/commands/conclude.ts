import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { walkAnswers, walkFindings, walkSteps } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { WalkTarget } from "../schema";
import { type Moved, moveWalk } from "./move";

/** 确认办结: one tap of the head, also where a colleague recorded. */
export const conclude = (viewer: Viewer, now: Date, input: WalkTarget): Promise<Result<Moved>> =>
  command((tx) =>
    moveWalk(tx, viewer, now, input, "conclude", async (row) => {
      if (!(await isRecorded(row.id))) return refuse("nothingRecorded");
      return done({
        set: { concludedAt: now },
        particulars: { headId: row.headId, recorderId: row.recorderId ?? undefined },
      });
    }),
  );

/** A walk of which nothing was noted is a walk on paper, and would count in the figures. */
async function isRecorded(walkId: string): Promise<boolean> {
  const one = { id: walkSteps.walkId };
  const [step] = await db
    .select(one)
    .from(walkSteps)
    .where(and(eq(walkSteps.walkId, walkId), eq(walkSteps.removed, false)))
    .limit(1);
  if (step) return true;
  const [answer] = await db
    .select({ id: walkAnswers.walkId })
    .from(walkAnswers)
    .where(and(eq(walkAnswers.walkId, walkId), isNotNull(walkAnswers.answer)))
    .limit(1);
  if (answer) return true;
  const [finding] = await db
    .select({ id: walkFindings.walkId })
    .from(walkFindings)
    .where(and(eq(walkFindings.walkId, walkId), eq(walkFindings.removed, false)))
    .limit(1);
  return finding !== undefined;
}
