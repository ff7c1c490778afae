import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { painPointVerdicts, reopeningRequests } from "@/db/schema";

/** Reopening requests that nobody has decided, with what the citizen said; the caller has loaded the pain point. */
export const openRequests = (painPointId: string) =>
  db
    .select({
      id: reopeningRequests.id,
      round: reopeningRequests.round,
      askedAt: reopeningRequests.askedAt,
      solved: painPointVerdicts.solved,
      level: painPointVerdicts.level,
      text: painPointVerdicts.text,
    })
    .from(reopeningRequests)
    .innerJoin(painPointVerdicts, eq(painPointVerdicts.id, reopeningRequests.verdictId))
    .where(and(eq(reopeningRequests.painPointId, painPointId), isNull(reopeningRequests.decidedAt)))
    .orderBy(asc(reopeningRequests.askedAt), asc(reopeningRequests.id));
export type OpenRequest = Awaited<ReturnType<typeof openRequests>>[number];
