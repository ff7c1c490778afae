import { and, asc, eq, exists, gt, ne, not, sql } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { issues, resultMarks, results } from "@/db/schema";
import { marksOf, ownPairs } from "@/domain/text/closing-text";

/** With every result that is handed in: the marks by which others that say the same are found. */
export async function keepMarks(tx: Tx, resultId: string, text: string, title: string): Promise<void> {
  const marks = rowsOf(resultId, text, title);
  await tx.delete(resultMarks).where(eq(resultMarks.resultId, resultId));
  if (marks.length > 0) await tx.insert(resultMarks).values(marks);
}

const rowsOf = (resultId: string, text: string, title: string) =>
  [...new Set(marksOf(ownPairs(text, title)))].map((mark) => ({ resultId, mark }));

const together = 1_000;

/** After an upgrade, a restore or a bulk load: marks of the results that have none. */
export async function fillMarks(): Promise<void> {
  const marked = () => db.select({ one: sql`1` }).from(resultMarks).where(eq(resultMarks.resultId, results.id));
  for (let last = ""; ; ) {
    const found = await db
      .select({ id: results.id, text: results.text, title: issues.title })
      .from(results)
      .innerJoin(issues, eq(issues.id, results.issueId))
      .where(and(gt(results.id, last), ne(results.state, "draft"), not(exists(marked()))))
      .orderBy(asc(results.id))
      .limit(together);
    if (found.length === 0) return;
    const rows = found.flatMap(({ id, text, title }) => rowsOf(id, text, title));
    await transaction(async (tx) => {
      for (let at = 0; at < rows.length; at += together)
        await tx
          .insert(resultMarks)
          .values(rows.slice(at, at + together))
          .onConflictDoNothing();
    });
    last = found.at(-1)?.id ?? last;
  }
}
