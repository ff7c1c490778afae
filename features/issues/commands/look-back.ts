import { and, eq, isNull } from "drizzle-orm";
import { lookBacks } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, historyInstant } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { hadHandIn, waitingLookBack } from "../queries/look-back";
import { loadIssue } from "../queries/subject";
import type { RecordLookBack } from "../schema";
import { type Moved, touch } from "./move";
import { reopenIn } from "./review";

/**
 * 回头看: what an inspector found who walked a closed issue's step anew. It holds, or it has
 * relapsed and is opened again in the same transaction, with its own due day.
 */
export const recordLookBack = (viewer: Viewer, now: Date, input: RecordLookBack): Promise<Result<Moved>> =>
  command(async (tx) => {
    const { id, version, lookBackId, verdict, walked, findings: text, dueDay, ...measured } = input;
    const issue = await loadIssue(viewer, id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    if (!can(viewer, "issue.lookBack", subject)) return refuse("notAllowed");
    if (row.version !== version) return changedMeanwhile(id);
    const waiting = await waitingLookBack(row);
    if (!waiting || waiting.id !== lookBackId) return refuse("notDrawn");
    if (await hadHandIn(viewer, waiting)) return refuse("handInRound");
    if (!(await touch(tx, { id, version }))) return changedMeanwhile(id);

    const at = await historyInstant(tx, now, id);
    const [written] = await tx
      .update(lookBacks)
      .set({ verdict, walked, measured, findings: text, walkedBy: viewer.accountId, walkedAt: at })
      .where(and(eq(lookBacks.id, lookBackId), isNull(lookBacks.verdict)))
      .returning({ id: lookBacks.id });
    if (!written) return refuse("notDrawn");
    await appendEvent(
      tx,
      viewer,
      at,
      { type: "issue", id },
      {
        type: "lookedBack",
        from: null,
        to: null,
        particulars: { lookBackId, verdict, walked, text, round: row.round },
      },
    );
    const target = { id, version: version + 1 };
    if (verdict === "relapsed") return reopenIn(tx, viewer, now, { ...target, reason: text, dueDay: dueDay ?? "" });
    return done({ ...target, state: row.state });
  });
