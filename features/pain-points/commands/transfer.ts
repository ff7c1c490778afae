import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type Moved, movePainPoint, reply } from "@/features/pain-point-way/commands";
import { command } from "@/lib/command";
import type { Transfer } from "../schema";

/** 转送: another office is right for it; final, and the citizen is told which. */
export const transfer = (viewer: Viewer, now: Date, input: Transfer): Promise<Result<Moved>> =>
  command((tx) =>
    movePainPoint(tx, viewer, now, input, "transfer", async (row) => {
      const replyId = await reply(tx, viewer, now, row, "transfer", input.text);
      return done({ set: { transferredTo: input.office }, particulars: { office: input.office, replyId } });
    }),
  );
