import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { WalkTarget } from "../schema";
import { type Moved, moveWalk } from "./move";

/** 开始走 */
export const begin = (viewer: Viewer, now: Date, input: WalkTarget): Promise<Result<Moved>> =>
  command((tx) =>
    moveWalk(tx, viewer, now, input, "begin", async (row) => {
      // Whoever holds the phone records, unless it is the head.
      const recorderId = row.recorderId ?? (viewer.accountId === row.headId ? null : viewer.accountId);
      return done({
        set: { begunAt: now, recorderId },
        particulars: { headId: row.headId, recorderId: recorderId ?? undefined },
      });
    }),
  );
