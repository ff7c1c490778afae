import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, painPointIssues, painPoints, units } from "@/db/schema";
import type { PainPointSubject } from "@/domain/pain-point-permission";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";

export type PainPointRow = typeof painPoints.$inferSelect;
export interface LoadedPainPoint {
  row: PainPointRow;
  subject: PainPointSubject;
}

/** What permission asks of a pain point. */
export async function subjectOf(row: Pick<PainPointRow, "state" | "jurisdiction" | "unit">): Promise<PainPointSubject> {
  const codes = [row.jurisdiction, ...(row.unit ? [row.unit] : [])];
  const rows = await db.select({ code: units.code, path: units.path }).from(units).where(inArray(units.code, codes));
  const ref = (code: string) => rows.find((unit) => unit.code === code) ?? { code, path: code };
  return {
    type: "painPoint",
    state: row.state,
    jurisdiction: ref(row.jurisdiction),
    unit: row.unit ? ref(row.unit) : null,
  };
}

/** A pain point with what permission asks of it; undefined when there is none or this viewer may not see it. */
export async function loadPainPoint(viewer: Viewer, id: string): Promise<LoadedPainPoint | undefined> {
  const row = await painPointRow(id);
  if (!row) return undefined;
  const subject = await subjectOf(row);
  return can(viewer, "painPoint.see", subject) ? { row, subject } : undefined;
}

/** Whoever asks for it: for the ways that no viewer goes, the citizen's and the issues'. */
export async function painPointRow(id: string): Promise<PainPointRow | undefined> {
  const [row] = await db.select().from(painPoints).where(eq(painPoints.id, id));
  return row;
}

/** The pain point whose way this one goes: itself, or the one it was merged into. */
export async function followedBy(row: PainPointRow): Promise<PainPointRow> {
  let at = row;
  while (at.mergedInto) {
    const next = await painPointRow(at.mergedInto);
    if (!next) break;
    at = next;
  }
  return at;
}

/** Pain points that wait for this issue. */
export async function waitingForIssue(issueId: string): Promise<string[]> {
  const rows = await db
    .select({ id: painPointIssues.painPointId })
    .from(painPointIssues)
    .where(and(eq(painPointIssues.issueId, issueId), isNull(painPointIssues.endedAt)))
    .orderBy(painPointIssues.painPointId);
  return rows.map(({ id }) => id);
}

/** The states of the issues a pain point waits for. */
export async function linkedStates(painPointId: string): Promise<string[]> {
  const rows = await db
    .select({ state: issues.state })
    .from(painPointIssues)
    .innerJoin(issues, eq(issues.id, painPointIssues.issueId))
    .where(and(eq(painPointIssues.painPointId, painPointId), isNull(painPointIssues.endedAt)));
  return rows.map(({ state }) => state);
}
