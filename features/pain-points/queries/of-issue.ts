import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { painPointIssues, painPoints } from "@/db/schema";

/** Pain points that wait for an issue, or waited: number and masked words, nothing else; the caller has loaded it. */
export const painPointsOfIssue = (issueId: string) =>
  db
    .selectDistinct({
      id: painPoints.id,
      number: painPoints.number,
      text: painPoints.text,
      state: painPoints.state,
      toldAt: painPoints.createdAt,
    })
    .from(painPointIssues)
    .innerJoin(painPoints, eq(painPoints.id, painPointIssues.painPointId))
    .where(eq(painPointIssues.issueId, issueId))
    .orderBy(asc(painPoints.createdAt));
