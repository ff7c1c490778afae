import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { requests, spans, units } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import type { IssueRow } from "@/features/issues/queries/subject";

/** Extensions granted in this round. */
export const extensionsGranted = ({ id, round }: Pick<IssueRow, "id" | "round">): Promise<number> =>
  db.$count(
    requests,
    and(
      eq(requests.issueId, id),
      eq(requests.round, round),
      eq(requests.kind, "extension"),
      eq(requests.decision, "granted"),
    ),
  );

/** When it was last handed to a lead. */
export async function assignedDay(issueId: string): Promise<Day | null> {
  const [span] = await db
    .select({ at: spans.startedAt })
    .from(spans)
    .where(and(eq(spans.subjectId, issueId), inArray(spans.state, ["assigned"])))
    .orderBy(desc(spans.startedAt), desc(spans.id))
    .limit(1);
  return span ? dayOf(span.at) : null;
}

export const isUnit = async (code: string): Promise<boolean> => (await db.$count(units, eq(units.code, code))) > 0;
