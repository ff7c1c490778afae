import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issuePasses, issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { queuedFor } from "./level";
import { codesOf, partnerOf } from "./party";

/**
 * Issues in which the next step is this viewer's: as raising unit, lead, partner or inspector.
 * An inspector who passed this round cannot close it, so it does not wait for them; a county's
 * issues wait at the city only where the county has nobody for them.
 */
export function waitingFor(viewer: Viewer): SQL {
  const bureaus = codesOf(viewer, "head", "liaison");
  const drafting = codesOf(viewer, "head", "liaison", "inspector");
  const inspected = queuedFor(viewer);
  const conditions = [
    drafting.length > 0 && and(eq(issues.state, "draft"), inArray(issues.raisingUnit, drafting)),
    bureaus.length > 0 &&
      and(inArray(issues.state, ["assigned", "planning", "rectifying"]), inArray(issues.leadUnit, bureaus)),
    bureaus.length > 0 &&
      and(
        inArray(issues.state, ["assigned", "planning", "planned", "rectifying"]),
        partnerOf(bureaus, isNull(issuePartners.signedOffAt)),
      ),
    inspected && and(inArray(issues.state, ["raised", "planned", "submitted"]), inspected),
    inspected && and(eq(issues.state, "inspecting"), inspected, not(passedBy(viewer))),
  ].filter((condition): condition is SQL => Boolean(condition));
  return conditions.length > 0 ? (or(...conditions) as SQL) : sql`1 = 0`;
}

/** This viewer passed or verified in this round. */
export const passedBy = ({ accountId }: Viewer): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(issuePasses)
      .where(
        and(
          eq(issuePasses.issueId, issues.id),
          eq(issuePasses.round, issues.round),
          eq(issuePasses.accountId, accountId),
        ),
      ),
  );
