import { dayOf, onWorkingDay } from "@/domain/calendar";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { command } from "@/lib/command";
import type { Close, ReturnAnswer, Withdraw } from "../schema";
import { type Moved, moveInstruction } from "./move";

/** 退回再报: with a reason, and a new day where the old one no longer helps. */
export const returnAnswer = (viewer: Viewer, now: Date, input: ReturnAnswer): Promise<Result<Moved>> =>
  command((tx) =>
    moveInstruction(tx, viewer, now, input, "return", async (row) => {
      const today = dayOf(now);
      if (input.answerDay && input.answerDay < today) return refuse("dueInPast", { values: { day: today } });
      const answerDay = input.answerDay ? onWorkingDay(await workingCalendar(), input.answerDay) : row.answerDay;
      const { reason } = input;
      return done({
        set: { answerDay },
        note: reason,
        particulars: { reason, ...(answerDay && { answerDay }) },
      });
    }),
  );

/** 办结 */
export const close = (viewer: Viewer, now: Date, input: Close): Promise<Result<Moved>> =>
  command((tx) =>
    moveInstruction(tx, viewer, now, input, "close", async () =>
      done({ set: { closedAt: now }, note: input.text, particulars: { text: input.text } }),
    ),
  );

/** 撤回, before it was answered. */
export const withdraw = (viewer: Viewer, now: Date, input: Withdraw): Promise<Result<Moved>> =>
  command((tx) =>
    moveInstruction(tx, viewer, now, input, "withdraw", async () =>
      done({ note: input.reason, particulars: { reason: input.reason } }),
    ),
  );
