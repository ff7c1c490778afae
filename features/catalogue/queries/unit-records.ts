import { and, eq, exists, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, painPoints, units, walks } from "@/db/schema";

/**
 * Of these units those that walks, issues or pain points name, whatever became of them. Such
 * records count for the jurisdiction of their day; moved to another one, the unit would count
 * there, and figures would no longer agree with their lists.
 */
export async function unitsWithRecords(codes: readonly string[]): Promise<ReadonlySet<string>> {
  const walked = db
    .select({ id: walks.id })
    .from(walks)
    .where(or(eq(walks.unit, units.code), eq(walks.target, units.code)));
  const raised = db
    .select({ id: issues.id })
    .from(issues)
    .where(or(eq(issues.raisingUnit, units.code), eq(issues.leadUnit, units.code)));
  const partnered = db
    .select({ id: issuePartners.issueId })
    .from(issuePartners)
    .where(eq(issuePartners.unit, units.code));
  const told = db.select({ id: painPoints.id }).from(painPoints).where(eq(painPoints.unit, units.code));
  const named = or(exists(walked), exists(raised), exists(partnered), exists(told));
  const found = new Set<string>();
  for (let at = 0; at < codes.length; at += 500) {
    const some = codes.slice(at, at + 500);
    const rows = await db
      .select({ code: units.code })
      .from(units)
      .where(and(inArray(units.code, some), named));
    for (const { code } of rows) found.add(code);
  }
  return found;
}
