import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import type { z } from "zod";
import { noticeRecipients } from "@/db/schema";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { markAllReadInput, markReadInput } from "../schema";

// One's own. Whether a notice was read changes nobody's work, so no history tells it.

const unreadOf = ({ accountId }: Viewer) =>
  and(eq(noticeRecipients.accountId, accountId), isNull(noticeRecipients.readAt));

export const markRead = (viewer: Viewer, now: Date, { ids }: z.output<typeof markReadInput>): Promise<Result> =>
  command(async (tx) => {
    await tx
      .update(noticeRecipients)
      .set({ readAt: now })
      .where(and(unreadOf(viewer), inArray(noticeRecipients.noticeId, ids)));
    return done(undefined);
  });

export const markAllRead = (viewer: Viewer, now: Date, { upTo }: z.output<typeof markAllReadInput>): Promise<Result> =>
  command(async (tx) => {
    await tx
      .update(noticeRecipients)
      .set({ readAt: now })
      .where(and(unreadOf(viewer), lte(noticeRecipients.noticeId, upTo)));
    return done(undefined);
  });
