import { and, eq, exists, inArray, isNotNull, isNull, ne, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, escalations, grants, issuePartners, issues, proposals, results, walks } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { answerable, personae } from "@/domain/delegation";
import type { Duty, InstructionDuty, OrderDuty, PainPointDuty, PartDuty, RequestDuty } from "@/domain/desk";
import { finalStates, leadStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { interviewOwed, stillListed } from "@/features/escalations/queries/on-issue";
import { askedAccount, queuedFor } from "@/features/issues/queries/level";
import { codesOf } from "@/features/issues/queries/party";
import { reviewsFor } from "@/features/issues/queries/review";
import { overdueOn, standingOn } from "@/features/issues/queries/standing";
import { closableBy } from "@/features/issues/queries/waiting";
import { signingSettings } from "@/features/settings/queries";

export type IssueDuty = Exclude<
  Duty,
  PainPointDuty | InstructionDuty | OrderDuty | PartDuty | RequestDuty | "walk" | "concludeWalk" | "lookBack"
>;

/** Units of this head in which nobody is liaison: the head has the liaison's work too. */
async function unitsWithoutLiaison(heads: readonly string[]): Promise<string[]> {
  if (heads.length === 0) return [];
  const staffed = await db
    .selectDistinct({ unit: grants.unit })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.role, "liaison"),
        inArray(grants.unit, [...heads]),
        isNotNull(grants.confirmedAt),
        isNull(accounts.disabledAt),
      ),
    );
  return heads.filter((code) => !staffed.some(({ unit }) => unit === code));
}

/** Units whose daily work is this viewer's: as liaison, or as a head without one. */
export const unitsOfWork = async (viewer: Viewer): Promise<string[]> => [
  ...new Set([...codesOf(viewer, "liaison"), ...(await unitsWithoutLiaison(codesOf(viewer, "head")))]),
];

const one = { one: sql`1` };
const walkConcluded = () =>
  exists(
    db
      .select(one)
      .from(walks)
      .where(and(eq(walks.id, issues.walkId), eq(walks.state, "concluded"))),
  );
const preparedResult = () =>
  exists(
    db
      .select(one)
      .from(results)
      .where(and(eq(results.issueId, issues.id), eq(results.round, issues.round), eq(results.state, "draft"))),
  );
const openPartner = () =>
  exists(
    db
      .select(one)
      .from(issuePartners)
      .where(
        and(eq(issuePartners.issueId, issues.id), isNull(issuePartners.signedOffAt), isNull(issuePartners.releasedAt)),
      ),
  );
const openProposal = (more: SQL) =>
  inArray(
    issues.id,
    db
      .select({ id: proposals.issueId })
      .from(proposals)
      .where(and(isNull(proposals.decidedAt), more)),
  );

const escalated = (what: SQL) =>
  inArray(issues.id, db.select({ id: escalations.issueId }).from(escalations).where(what));

/** By nobody who answers for what this viewer does; the twin of `isOwnProposal`. */
const proposedByOthers = (viewer: Viewer): SQL =>
  and(
    notInArray(proposals.proposedBy, answerable(viewer)),
    or(isNull(proposals.proposedFor), notInArray(proposals.proposedFor, answerable(viewer))),
  ) as SQL;

/** What of the ledger waits for this viewer, each duty as a condition on `issues`. */
export async function issueDuties(viewer: Viewer, today: Day): Promise<[IssueDuty, SQL][]> {
  const heads = codesOf(viewer, "head");
  const liaisons = codesOf(viewer, "liaison");
  const inspecting = codesOf(viewer, "inspector");
  const works = await unitsOfWork(viewer);
  const signs = (await signingSettings()).liaisonSigns ? [...new Set([...heads, ...liaisons])] : heads;
  const queued = queuedFor(viewer);

  const inState = (...states: (typeof issues.$inferSelect)["state"][]) =>
    and(inArray(issues.state, states), eq(issues.suspended, false));
  const led = (codes: readonly string[]) => inArray(issues.leadUnit, [...codes]);
  const raised = (codes: readonly string[]) => inArray(issues.raisingUnit, [...codes]);
  const spotWhilePlanning = and(eq(issues.state, "planning"), eq(issues.kind, "spot"));
  const signable = and(
    or(inState("rectifying"), and(inState("planning"), spotWhilePlanning)),
    preparedResult(),
    not(openPartner()),
  ) as SQL;

  const duties: [IssueDuty, boolean, SQL | undefined][] = [
    [
      "raise",
      heads.length + inspecting.length > 0,
      and(eq(issues.state, "draft"), raised([...heads, ...inspecting]), or(ne(issues.source, "walk"), walkConcluded())),
    ],
    [
      "supplement",
      liaisons.some((code) => !heads.includes(code)),
      and(
        eq(issues.state, "draft"),
        isNotNull(issues.number),
        raised(liaisons.filter((code) => !heads.includes(code))),
      ),
    ],
    ["signResult", signs.length > 0, and(signable, led(signs))],
    ["accept", works.length > 0, and(inState("assigned"), led(works))],
    ["plan", works.length > 0, and(inState("planning"), led(works), not(and(signable, led(signs)) as SQL))],
    // While suspended progress is still reported.
    [
      "rectify",
      works.length > 0,
      and(eq(issues.state, "rectifying"), led(works), not(and(signable, led(signs)) as SQL)),
    ],
    ["yearlyReview", queued !== undefined, reviewsFor(viewer, today)],
    ["verify", queued !== undefined, and(inState("raised"), queued)],
    ["reviewPlan", queued !== undefined, and(inState("planned"), queued)],
    ["pass", queued !== undefined, and(inState("submitted"), queued)],
    ["close", queued !== undefined, and(inState("inspecting"), closableBy(viewer))],
    [
      "confirmEnd",
      queued !== undefined,
      or(
        ...personae(viewer).map((one) =>
          and(
            openProposal(proposedByOthers(one)),
            queuedFor(
              one,
              openProposal(or(eq(proposals.proposedBy, askedAccount), eq(proposals.proposedFor, askedAccount)) as SQL),
            ),
          ),
        ),
      ),
    ],
    ["holdInterview", queued !== undefined, and(inState(...leadStates), escalated(interviewOwed), queued)],
    ["liftListing", queued !== undefined, and(inArray(issues.state, [...finalStates]), escalated(stillListed), queued)],
    ["chase", queued !== undefined, and(inArray(issues.state, [...leadStates]), overdueOn(today), queued)],
    [
      "watch",
      heads.some((code) => !works.includes(code)),
      and(
        inArray(issues.state, [...leadStates]),
        led(heads.filter((code) => !works.includes(code))),
        sql`${standingOn(today)} in ('red', 'yellow')`,
        not(signable),
      ),
    ],
  ];
  return duties.flatMap(([duty, asked, condition]): [IssueDuty, SQL][] =>
    asked && condition ? [[duty, condition]] : [],
  );
}
