import { dayOf } from "@/domain/calendar";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { Answer, OrderId } from "../schema";
import { type Moved, moveOrder } from "./move";

/** 签收: one tap; a late one stays visible as late. */
export const accept = (viewer: Viewer, now: Date, input: OrderId): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "accept", async ({ acceptDueDay }) =>
      done({
        set: { acceptedAt: now, acceptedBy: viewer.accountId },
        particulars: { late: acceptDueDay !== null && dayOf(now) > acceptDueDay },
      }),
    ),
  );

/** 报送方案 */
export const plan = (viewer: Viewer, now: Date, input: Answer): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "plan", async () =>
      done({ note: input.text, particulars: { text: input.text } }),
    ),
  );

/** 反馈进展 */
export const tell = (viewer: Viewer, now: Date, input: Answer): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "tell", async () =>
      done({ note: input.text, particulars: { text: input.text } }),
    ),
  );

/** 报告办结 */
export const finish = (viewer: Viewer, now: Date, input: Answer): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "finish", async () =>
      done({ set: { doneAt: now }, note: input.text, particulars: { text: input.text } }),
    ),
  );
