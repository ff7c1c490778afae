/** An issue of the demonstration that went through this move, and stands in this round. */
export async function issueWith(move: string, round: number): Promise<string> {
  // Loaded late: the database's address is known once the server runs.
  const { and, eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { events, issues } = await import("@/db/schema");
  const [row] = await db
    .select({ id: issues.id })
    .from(issues)
    .innerJoin(events, eq(events.subjectId, issues.id))
    .where(and(eq(events.type, move), eq(issues.round, round)))
    .limit(1);
  if (!row) throw new Error(`no issue with ${move} in round ${round}`);
  return row.id;
}
