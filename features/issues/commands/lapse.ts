import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { proposals } from "@/db/schema";
import { finalStates, type IssueState } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";

/** With the move that ends an issue a proposal to merge or cancel it lapses: nobody confirms it in a later round. */
export async function lapseProposals(tx: Tx, viewer: Viewer, at: Date, id: string, to: IssueState): Promise<void> {
  if (!(finalStates as readonly IssueState[]).includes(to)) return;
  const lapsed = await tx
    .update(proposals)
    .set({ decision: "lapsed", decidedBy: viewer.accountId, decidedAt: at })
    .where(and(eq(proposals.issueId, id), isNull(proposals.decidedAt)))
    .returning({ move: proposals.move });
  for (const particulars of lapsed) {
    const event = { type: "proposalLapsed", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, at, { type: "issue", id }, event);
  }
}
