import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { proposals } from "@/db/schema";

/** The proposal on an issue that waits for its second key. */
export async function openProposal(issueId: string): Promise<string | undefined> {
  const [open] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.issueId, issueId), isNull(proposals.decidedAt)));
  return open?.id;
}
