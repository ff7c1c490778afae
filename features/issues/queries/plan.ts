import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { plans } from "@/db/schema";

/** The plan of this round filed last, whatever became of it. */
export async function latestPlan(issueId: string, round: number) {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.issueId, issueId), eq(plans.round, round)))
    .orderBy(desc(plans.createdAt), desc(plans.id))
    .limit(1);
  return plan;
}
