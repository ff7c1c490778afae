import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issuePasses, issues } from "@/db/schema";
import { answerable, personae } from "@/domain/delegation";
import type { IssueState } from "@/domain/issue";
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
  const closable = closableBy(viewer);
  const turns: [states: readonly IssueState[], theirs: SQL | undefined | false][] = [
    [["draft"], drafting.length > 0 && inArray(issues.raisingUnit, drafting)],
    [["assigned", "planning", "rectifying"], bureaus.length > 0 && inArray(issues.leadUnit, bureaus)],
    [
      ["assigned", "planning", "planned", "rectifying"],
      bureaus.length > 0 && partnerOf(bureaus, isNull(issuePartners.signedOffAt)),
    ],
    [["raised", "planned", "submitted"], inspected],
    [["inspecting"], closable],
  ];
  const open = turns.filter((turn): turn is [IssueState[], SQL] => Boolean(turn[1]));
  if (open.length === 0) return sql`1 = 0`;
  const states = [...new Set(open.flatMap(([some]) => some))]; // once more for all, so that an index finds them
  return and(
    inArray(issues.state, states),
    or(...open.map(([some, theirs]) => and(inArray(issues.state, some), theirs))),
  ) as SQL;
}

/** Queued for this viewer, in whatever name, who did not pass in this round, nor did whom they would close for. */
export const closableBy = (viewer: Viewer): SQL | undefined =>
  or(
    ...personae(viewer).map((one) => {
      const queued = queuedFor(one);
      return queued && and(queued, not(passedBy(one)));
    }),
  );

/** Passed or verified in this round by one of those who answer for what this viewer does. */
const passedBy = (viewer: Viewer): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(issuePasses)
      .where(
        and(
          eq(issuePasses.issueId, issues.id),
          eq(issuePasses.round, issues.round),
          inArray(issuePasses.accountId, answerable(viewer)),
        ),
      ),
  );
