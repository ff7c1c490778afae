import { dayOf } from "@/domain/calendar";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { Answer, InstructionId } from "../schema";
import { type Moved, moveInstruction } from "./move";

/** 签收: one tap; a late one stays visible as late. */
export const sign = (viewer: Viewer, now: Date, input: InstructionId): Promise<Result<Moved>> =>
  command((tx) =>
    moveInstruction(tx, viewer, now, input, "sign", async ({ signDueDay }) =>
      done({
        set: { signedAt: now, signedBy: viewer.accountId },
        particulars: { late: dayOf(now) > signDueDay },
      }),
    ),
  );

/** 反馈 */
export const answer = (viewer: Viewer, now: Date, input: Answer): Promise<Result<Moved>> =>
  command((tx) =>
    moveInstruction(tx, viewer, now, input, "answer", async () =>
      done({ set: { answeredAt: now }, note: input.text, particulars: { text: input.text } }),
    ),
  );
