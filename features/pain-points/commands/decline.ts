import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type Moved, movePainPoint, reply } from "@/features/pain-point-way/commands";
import { command } from "@/lib/command";
import type { Decline } from "../schema";

/** 不予受理, with one of the listed reasons and, where it helps, words of one's own. */
export const decline = (viewer: Viewer, now: Date, input: Decline): Promise<Result<Moved>> =>
  command((tx) =>
    movePainPoint(tx, viewer, now, input, "decline", async (row) => {
      const replyId = await reply(tx, viewer, now, row, "decline", input.text);
      return done({ set: { declineReason: input.reason }, particulars: { reason: input.reason, replyId } });
    }),
  );
