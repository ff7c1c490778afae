import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, units } from "@/db/schema";
import { can, type IssueSubject } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unchanging } from "@/lib/unchanging";

export type IssueRow = typeof issues.$inferSelect;
export interface LoadedIssue {
  row: IssueRow;
  subject: IssueSubject;
  /** Partners not released, with how far each is. */
  partners: Pick<
    typeof issuePartners.$inferSelect,
    "unit" | "part" | "acceptDueDay" | "acceptedAt" | "dueDay" | "signedOffAt"
  >[];
}

/** Units with their paths, as permission asks for them. */
export const unitRefs = (codes: readonly string[]): Promise<Map<string, { code: string; path: string }>> =>
  unchanging(`units ${codes.join(" ")}`, async () => {
    if (codes.length === 0) return new Map();
    const rows = await db
      .select({ code: units.code, path: units.path })
      .from(units)
      .where(inArray(units.code, [...codes]));
    return new Map(rows.map((row) => [row.code, row]));
  });

/** An issue with what permission asks of it; undefined when there is none or this viewer may not see it. */
export async function loadIssue(viewer: Viewer, id: string): Promise<LoadedIssue | undefined> {
  const [row] = await db.select().from(issues).where(eq(issues.id, id));
  if (!row) return undefined;
  const partners = await db
    .select({
      unit: issuePartners.unit,
      part: issuePartners.part,
      acceptDueDay: issuePartners.acceptDueDay,
      acceptedAt: issuePartners.acceptedAt,
      dueDay: issuePartners.dueDay,
      signedOffAt: issuePartners.signedOffAt,
    })
    .from(issuePartners)
    .where(and(eq(issuePartners.issueId, id), isNull(issuePartners.releasedAt)));
  const subject = await subjectOf(
    row,
    partners.map((partner) => partner.unit),
  );
  return can(viewer, "issue.see", subject) ? { row, subject, partners } : undefined;
}

/** The subject of permission for an issue, or for what it would become. */
export async function subjectOf(
  row: Pick<IssueRow, "state" | "raisingUnit" | "leadUnit">,
  partners: readonly string[],
): Promise<IssueSubject> {
  const refs = await unitRefs([row.raisingUnit, ...(row.leadUnit ? [row.leadUnit] : []), ...partners]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  return {
    type: "issue",
    state: row.state,
    raising: ref(row.raisingUnit),
    lead: row.leadUnit ? ref(row.leadUnit) : null,
    partners: partners.map(ref),
  };
}
