import { and, eq, exists, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, grants, issuePartners, issuePasses, issues, units } from "@/db/schema";
import type { Grant, Viewer } from "@/domain/viewer";
import { inspectedBy, ledBy } from "./party";

const held = alias(grants, "held");
const heldAt = alias(units, "held_at");
const other = alias(grants, "other");

const one = { one: sql`1` };
const jurisdictionOf = (code: SQL | typeof issues.raisingUnit | typeof issues.leadUnit) =>
  sql`(select ${units.jurisdiction} from ${units} where ${units.code} = ${code})`;
/** The grant's unit is this unit or the county it belongs to: all there is below the city. */
const covers = (unit: typeof issues.raisingUnit | typeof issues.leadUnit): SQL =>
  or(eq(held.unit, unit), eq(held.unit, jurisdictionOf(unit))) as SQL;

/** Passed this round, so cannot close it. */
const passed = (): SQL =>
  and(
    eq(issues.state, "inspecting"),
    exists(
      db
        .select(one)
        .from(issuePasses)
        .where(
          and(
            eq(issuePasses.issueId, issues.id),
            eq(issuePasses.round, issues.round),
            eq(issuePasses.accountId, held.accountId),
          ),
        ),
    ),
  ) as SQL;

/** Holds another grant in a unit that the issue names; beside a leader's only those of who works there. */
const hasConflict = (acting: "inspector" | "leader"): SQL =>
  exists(
    db
      .select(one)
      .from(other)
      .where(
        and(
          eq(other.accountId, held.accountId),
          isNotNull(other.confirmedAt),
          acting === "inspector" ? ne(other.role, "inspector") : inArray(other.role, ["head", "liaison"]),
          or(
            eq(other.unit, issues.raisingUnit),
            eq(other.unit, issues.leadUnit),
            exists(
              db
                .select(one)
                .from(issuePartners)
                .where(
                  and(
                    eq(issuePartners.issueId, issues.id),
                    eq(issuePartners.unit, other.unit),
                    isNull(issuePartners.releasedAt),
                  ),
                ),
            ),
          ),
        ),
      ),
  );

const eligibleBelow = (acting: "inspector" | "leader", barred?: SQL): SQL =>
  exists(
    db
      .select(one)
      .from(held)
      .innerJoin(heldAt, eq(heldAt.code, held.unit))
      .innerJoin(accounts, eq(accounts.id, held.accountId))
      .where(
        and(
          eq(held.role, acting),
          isNotNull(held.confirmedAt),
          isNotNull(heldAt.parent),
          isNull(accounts.disabledAt),
          covers(issues.raisingUnit),
          or(isNull(issues.leadUnit), covers(issues.leadUnit)),
          not(hasConflict(acting)),
          barred && not(barred),
        ),
      ),
  );

/** For `barred`: whose account the grant is that is looked at. */
export const askedAccount = held.accountId;

/**
 * Issues whose inspectors' step waits on this viewer's desk: those they may act on, and of a
 * county's only those for which the county itself has no eligible inspector; the twin of
 * `queueOf` in `domain/queue.ts`. Whether the viewer is barred themselves is asked elsewhere.
 */
export function queuedFor(viewer: Viewer, barred: SQL = passed()): SQL | undefined {
  const acts = inspectedBy(viewer);
  if (!acts || !viewer.grants.some(({ role, unit }) => role === "inspector" && !unit.path.includes("/"))) return acts;
  const near = inspectedBy({
    ...viewer,
    grants: viewer.grants.filter(({ role, unit }) => role !== "inspector" || unit.path.includes("/")),
  });
  const nobodyBelow = not(eligibleBelow("inspector", barred));
  return and(acts, near ? or(near, nobodyBelow) : nobodyBelow);
}

/** The same for what a leader decides; the twin of `leadersOf`. */
export function leaderQueuedFor(viewer: Viewer): SQL | undefined {
  const decides = ledBy(viewer);
  const isCity = ({ role, unit }: Grant) => role === "leader" && !unit.path.includes("/");
  if (!decides || !viewer.grants.some(isCity)) return decides;
  const near = ledBy({ ...viewer, grants: viewer.grants.filter((grant) => !isCity(grant)) });
  const nobodyBelow = not(eligibleBelow("leader"));
  return and(decides, near ? or(near, nobodyBelow) : nobodyBelow);
}
