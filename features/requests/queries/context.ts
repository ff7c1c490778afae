import { dayOf } from "@/domain/calendar";
import { personae } from "@/domain/delegation";
import { can } from "@/domain/permission";
import {
  latestExtension,
  needsLeader,
  type RequestKind,
  reassignmentUntil,
  requestKinds,
  requestRules,
} from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { leadChoices } from "@/features/issues/queries/choices";
import type { LoadedIssue } from "@/features/issues/queries/subject";
import { requestSettings } from "@/features/settings/queries";
import { allUnits } from "@/features/units/queries";
import type { ChoiceGroup, RequestContext, RequestOffer } from "../components/request";
import { assignedDay, extensionsGranted } from "./caps";
import type { RequestView } from "./of-issue";

/** What this viewer may ask or decide now, and what the forms need to know. */
export async function requestContext(
  viewer: Viewer,
  loaded: LoadedIssue,
  views: readonly RequestView[],
  now: Date,
): Promise<RequestContext> {
  const { row, subject } = loaded;
  const today = dayOf(now);
  const open = views.map((view) => view.row).filter(({ decision }) => decision === null);
  const hands = personae(viewer);
  const may = (action: "ask" | "decideRequest" | "decideAsLeader" | "refer" | "coordinate") =>
    hands.some((one) => can(one, `issue.${action}`, subject));
  const offers: RequestOffer[] = [];
  const [caps, calendar] = [await requestSettings(), await workingCalendar()];
  const asks = { lead: may("ask"), county: may("refer"), city: may("coordinate") };

  for (const kind of requestKinds) {
    const { asks: by, from, heldBySuspension } = requestRules[kind];
    if (!asks[by] || !from.includes(row.state) || (row.suspended && heldBySuspension)) continue;
    if (open.some((one) => one.kind === kind)) continue;
    if (await inTime(kind)) offers.push({ name: kind });
  }
  for (const one of open) {
    if (requestRules[one.kind].asks === "lead" && asks.lead) offers.push({ name: "withdraw", requestId: one.id });
    if (one.kind === "referral" && asks.county && !asks.city)
      offers.push({ name: "withdrawReferral", requestId: one.id });
    if (one.kind === "referral" && asks.city) offers.push({ name: "answerReferral", requestId: one.id });
    if (one.kind === "provinceReferral" && asks.city) offers.push({ name: "recordAnswer", requestId: one.id });
    if (requestRules[one.kind].asks !== "lead") continue;
    const leader = needsLeader(one.kind, one.nth);
    if (!may(leader ? "decideAsLeader" : "decideRequest")) continue;
    if (one.kind !== "reassignment" && !row.suspended)
      offers.push({ name: leader ? "grantAsLeader" : "grant", requestId: one.id });
    if (one.kind === "reassignment" && !row.suspended && hands.some((hand) => can(hand, "issue.reassign", subject)))
      offers.push({ name: "grantReassignment", requestId: one.id });
    offers.push({ name: leader ? "refuseAsLeader" : "refuseRequest", requestId: one.id });
  }
  const standing = views.find(
    ({ row: one }) => one.kind === "suspension" && one.decision === "granted" && !one.endedAt,
  );
  if (row.suspended && standing) {
    if (asks.lead) offers.push({ name: "meetCondition", requestId: standing.row.id });
    if (may("decideRequest")) offers.push({ name: "resume", requestId: standing.row.id });
  }
  return {
    id: row.id,
    version: row.version,
    today,
    dueDay: row.dueDay,
    latest: row.dueDay && latestExtension(calendar, caps, row.kind, row.dueDay),
    lead: row.leadUnit,
    offers,
    ...(offers.some(({ name }) => name === "grantReassignment") && { leads: await leadChoices(viewer, loaded) }),
    ...(offers.some(({ name }) => name === "reassignment") && { units: await unitChoices(row.leadUnit) }),
  };

  async function inTime(kind: RequestKind): Promise<boolean> {
    if (kind === "extension")
      return row.dueDay !== null && today <= row.dueDay && (await extensionsGranted(row)) < caps.extensions;
    if (kind === "suspension") return row.dueDay === null || today <= row.dueDay;
    if (kind !== "reassignment") return true;
    const assigned = await assignedDay(row.id);
    return assigned !== null && today <= reassignmentUntil(calendar, caps, assigned);
  }
}

/** Whose matter it could be: every bureau in use, by jurisdiction. */
async function unitChoices(lead: string | null): Promise<ChoiceGroup[]> {
  const units = (await allUnits()).filter(({ retiredAt }) => !retiredAt);
  return units
    .filter(({ kind }) => kind !== "bureau")
    .map(({ code, shortName }) => ({
      label: shortName,
      options: units
        .filter((unit) => unit.kind === "bureau" && unit.jurisdiction === code && unit.code !== lead)
        .map((unit) => ({ value: unit.code, label: unit.shortName })),
    }))
    .filter(({ options }) => options.length > 0);
}
