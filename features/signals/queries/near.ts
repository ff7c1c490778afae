import { and, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { unionAll } from "@/db/dialect";
import { files, issues, resultMarks, results } from "@/db/schema";
import { nearPrints } from "@/domain/picture-print";
import { marksOf, ownPairs } from "@/domain/text/closing-text";
import type { IssueRow } from "@/features/issues/queries/subject";

// What an index finds near, bounded however large the ledger: the rules look at it and decide.

/** Looked at for each mark, print or matter: the latest. */
const looked = 20;

/** Results of other issues that share a mark with this text. */
export async function nearTexts(row: IssueRow, text: string) {
  const marks = [...new Set(marksOf(ownPairs(text, row.title)))];
  const sharing = (mark: number) =>
    db
      .select({ id: resultMarks.resultId })
      .from(resultMarks)
      .where(eq(resultMarks.mark, mark))
      .orderBy(desc(resultMarks.resultId))
      .limit(looked)
      .as(`mark_${marks.indexOf(mark)}`);
  const questions = marks.map((mark) => db.select().from(sharing(mark)));
  const [first, second, ...more] = questions;
  if (!first) return [];
  const found = await (second ? unionAll(first, second, ...more) : first);
  const shares = new Map<string, number>();
  for (const { id } of found) shares.set(id, (shares.get(id) ?? 0) + 1);
  const ids = [...shares].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  if (ids.length === 0) return [];
  return db
    .select({ issueId: results.issueId, text: results.text, title: issues.title })
    .from(results)
    .innerJoin(issues, eq(issues.id, results.issueId))
    .where(
      and(
        inArray(results.id, ids.slice(0, looked)),
        ne(results.issueId, row.id),
        inArray(results.state, ["submitted", "accepted", "returned"]),
      ),
    )
    .orderBy(desc(results.submittedAt), desc(results.id));
}

/** Pictures anywhere whose coarse print is near one of these. */
export async function nearPictures(shots: readonly { fileId: string; perceptualHash: string | null }[]) {
  const found = [];
  for (const { fileId, perceptualHash } of shots) {
    if (!perceptualHash) continue;
    found.push(
      ...(await db
        .select({ fileId: files.id, issueId: files.issueId, finePrint: files.finePrint })
        .from(files)
        .where(
          and(
            inArray(files.perceptualHash, nearPrints(perceptualHash)),
            ne(files.id, fileId),
            isNull(files.removedAt),
            isNotNull(files.finePrint),
          ),
        )
        .limit(looked)),
    );
  }
  return found;
}

/** Other issues of the same task, aspect and answering unit. */
export async function sameMatter(row: IssueRow) {
  if (!row.taskCode || !row.aspectCode) return [];
  const unit = row.leadUnit ?? row.raisingUnit;
  const answering = or(eq(issues.leadUnit, unit), and(isNull(issues.leadUnit), eq(issues.raisingUnit, unit))) as SQL;
  return db
    .select({ id: issues.id, raisedAt: issues.raisedAt, closedAt: issues.closedAt })
    .from(issues)
    .where(
      and(
        eq(issues.taskCode, row.taskCode),
        inArray(issues.state, [
          "raised",
          "assigned",
          "planning",
          "planned",
          "rectifying",
          "submitted",
          "inspecting",
          "closed",
        ]),
        answering,
        eq(issues.aspectCode, row.aspectCode),
        ne(issues.id, row.id),
      ),
    )
    .orderBy(desc(issues.raisedAt))
    .limit(looked);
}
