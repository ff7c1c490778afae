import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues } from "@/db/schema";
import type { Asked, Findable } from "@/domain/text/search";
import type { Viewer } from "@/domain/viewer";
import { unitRefs } from "./subject";
import { holdsBusiness } from "./visible";

/**
 * By what issues are found: their own words and the conclusion. Plans and results are not among
 * them: what was returned or withdrawn would be found as if it stood.
 */
export async function findableIssues(ids: readonly string[]): Promise<Map<string, Findable>> {
  const rows = await db
    .select({
      id: issues.id,
      number: issues.number,
      title: issues.title,
      description: issues.description,
      cause: issues.cause,
      conclusion: issues.conclusion,
      raisingUnit: issues.raisingUnit,
      leadUnit: issues.leadUnit,
    })
    .from(issues)
    .where(inArray(issues.id, [...ids]));
  const partners = await db
    .select({ id: issuePartners.issueId, unit: issuePartners.unit })
    .from(issuePartners)
    .where(inArray(issuePartners.issueId, [...ids]));
  const named = rows.flatMap(({ raisingUnit, leadUnit }) => [raisingUnit, ...(leadUnit ? [leadUnit] : [])]);
  const refs = await unitRefs([...new Set(named)].sort());
  // The city above all would name everything.
  const upwards = (code: string | null) => (code ? (refs.get(code)?.path ?? code).split("/").slice(1) : []);
  return new Map(
    rows.map(({ id, number, title, description, cause, conclusion, raisingUnit, leadUnit }) => [
      id,
      {
        subject: "issue",
        number,
        title,
        text: `${description}\n${cause}\n${conclusion}`,
        parties: [
          ...upwards(raisingUnit),
          ...upwards(leadUnit),
          ...partners.filter((partner) => partner.id === id).map(({ unit }) => unit),
        ],
      },
    ]),
  );
}

/** Words asked for among issues; who holds a post below the city alone need not look through everybody's. */
export function askedOf(viewer: Viewer, words: string): Asked {
  const units = viewer.grants.filter(({ role }) => holdsBusiness(role)).map(({ unit }) => unit);
  const everything = units.some(({ path }) => !path.includes("/"));
  return { subject: "issue", words, ...(!everything && { parties: units.map(({ code }) => code) }) };
}
