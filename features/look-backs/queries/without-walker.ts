import { and, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issuePasses, issues } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { queueOf } from "@/domain/queue";
import type { LookBackRow } from "@/features/issues/queries/look-back";
import { subjectOf } from "@/features/issues/queries/subject";
import { audience } from "@/lib/auth/audience";

/** Of look-backs that wait, those in nobody's queue: neither the county nor the city has an inspector without a hand in it. */
export async function withoutWalker(waiting: readonly LookBackRow[], today: Day): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (waiting.length === 0) return found;
  const ids = waiting.map(({ issueId }) => issueId);
  const [people, rows, partners, passes] = await Promise.all([
    audience(today),
    db.select().from(issues).where(inArray(issues.id, ids)),
    db
      .select({ id: issuePartners.issueId, unit: issuePartners.unit })
      .from(issuePartners)
      .where(and(inArray(issuePartners.issueId, ids), isNull(issuePartners.releasedAt))),
    db.select().from(issuePasses).where(inArray(issuePasses.issueId, ids)),
  ]);
  for (const { id, issueId, round, closedBy } of waiting) {
    const issue = rows.find((row) => row.id === issueId);
    if (!issue) continue;
    const named = partners.flatMap((partner) => (partner.id === issueId ? [partner.unit] : []));
    const passed = passes.flatMap((pass) => (pass.issueId === issueId && pass.round === round ? [pass.accountId] : []));
    if (queueOf(await subjectOf(issue, named), people, new Set([closedBy, ...passed])).length === 0) found.add(id);
  }
  return found;
}
