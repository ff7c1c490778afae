import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { Clear, WithReason } from "../schema";
import { type Moved, moveOrder } from "./move";

/** 退回: the plan is to be made anew, or the work to go on. */
export const returnOrder = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "return", async () =>
      done({ set: { doneAt: null }, note: input.reason, particulars: { reason: input.reason } }),
    ),
  );

/** 督办销号 */
export const clear = (viewer: Viewer, now: Date, input: Clear): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "clear", async () =>
      done({ note: input.text, particulars: { text: input.text } }),
    ),
  );

/** 作废: a draft that is not needed after all. */
export const discard = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "discard", async () =>
      done({ note: input.reason, particulars: { reason: input.reason } }),
    ),
  );
