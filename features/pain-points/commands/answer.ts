import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type Moved, movePainPoint, reply } from "@/features/pain-point-way/commands";
import { command } from "@/lib/command";
import type { Reply } from "../schema";

/** 答复 */
export const answer = (viewer: Viewer, now: Date, input: Reply): Promise<Result<Moved>> =>
  command((tx) =>
    movePainPoint(tx, viewer, now, input, "answer", async (row) =>
      done({ particulars: { replyId: await reply(tx, viewer, now, row, "answer", input.text) } }),
    ),
  );
