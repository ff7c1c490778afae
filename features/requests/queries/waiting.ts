import { and, eq, inArray, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { requests } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import type { RequestDuty } from "@/domain/desk";
import type { Viewer } from "@/domain/viewer";
import { leaderQueuedFor, queuedFor } from "@/features/issues/queries/level";
import { inspectedBy } from "@/features/issues/queries/party";

/**
 * What of the requests waits for this viewer, as conditions on `requests` joined with their
 * `issues`: what the lead asked, on the desk of an inspector or a leader; what a county referred,
 * on those of the city; suspensions that stand longer than was expected.
 */
export function waitingRequests(viewer: Viewer, today: Day): Partial<Record<RequestDuty, SQL>> {
  const queued = queuedFor(viewer);
  const leads = leaderQueuedFor(viewer);
  const city = inspectedBy({
    ...viewer,
    grants: viewer.grants.filter(({ role, unit }) => role !== "inspector" || !unit.path.includes("/")),
  });
  const open = isNull(requests.decision);
  const forLeader = and(eq(requests.kind, "extension"), sql`${requests.nth} > 1`) as SQL;
  const asked = inArray(requests.kind, ["extension", "suspension", "reassignment"]);
  const found: Partial<Record<RequestDuty, SQL>> = {};
  const decided = [queued && and(asked, not(forLeader), queued), leads && and(forLeader, leads)].filter(
    (one): one is SQL => Boolean(one),
  );
  if (decided.length > 0) found.decideRequest = and(open, or(...decided)) as SQL;
  if (city) found.answerReferral = and(open, eq(requests.kind, "referral"), city) as SQL;
  if (queued)
    found.resume = and(
      eq(requests.kind, "suspension"),
      eq(requests.decision, "granted"),
      isNull(requests.endedAt),
      lt(requests.askedDay, today),
      queued,
    ) as SQL;
  return found;
}
