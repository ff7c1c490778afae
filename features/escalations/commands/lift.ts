import { and, eq, isNull } from "drizzle-orm";
import { escalations } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { command } from "@/lib/command";
import { liftable } from "../queries/on-issue";
import type { Lift } from "../schema";
import { beginOn } from "./begin";

/** 摘牌, or an interview that the rule asked for and that is not held, with a reason. */
export const lift = (viewer: Viewer, now: Date, input: Lift): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const begun = await beginOn(tx, viewer, input);
    if (!begun.ok) return begun;
    const { row, subject } = begun.value;
    const { escalationId, reason } = input;
    const [lifted] = await tx
      .update(escalations)
      .set({ liftedAt: now, liftedBy: viewer.accountId, liftReason: reason })
      .where(
        and(eq(escalations.id, escalationId), eq(escalations.issueId, row.id), liftable, isNull(escalations.liftedAt)),
      )
      .returning();
    if (!lifted) return changedMeanwhile(row.id);
    const { rung, unit } = lifted;
    const particulars = { rung, reason };
    const event = { type: "escalationLifted", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event);
    if (rung === "listing")
      await tellAtOnce(tx, now, viewer, {
        kind: "delisted",
        issue: { id: row.id, number: row.number, subject },
        occurrence: escalationId,
        unit,
        day: dayOf(now),
      });
    return done({ id: row.id });
  });
