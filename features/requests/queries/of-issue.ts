import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { requests } from "@/db/schema";
import { passedTooOften, type RequestMarker } from "@/domain/request";
import { personNames, unitNames } from "@/features/issues/queries/names";
import type { RequestRow } from "@/features/request-way/queries";

export interface RequestView {
  row: RequestRow;
  unit: string;
  askedBy: string;
  decidedBy: string;
  endedBy: string;
  proposedUnit: string;
}

/** Everything asked for an issue, the newest first; the caller has loaded it for its viewer. */
export async function requestsOf(issueId: string): Promise<RequestView[]> {
  const rows = await db
    .select()
    .from(requests)
    .where(eq(requests.issueId, issueId))
    .orderBy(desc(requests.askedAt), desc(requests.id));
  const [people, names] = await Promise.all([
    personNames(rows.flatMap(({ askedBy, decidedBy, endedBy }) => [askedBy, decidedBy, endedBy])),
    unitNames(rows.flatMap(({ unit, proposedUnit }) => [unit, proposedUnit])),
  ]);
  const person = (id: string | null) => people.get(id ?? "") ?? "";
  const unit = (code: string | null) => names.get(code ?? "") ?? code ?? "";
  return rows.map((row) => ({
    row,
    unit: unit(row.unit),
    askedBy: person(row.askedBy),
    decidedBy: person(row.decidedBy),
    endedBy: person(row.endedBy),
    proposedUnit: unit(row.proposedUnit),
  }));
}

/** What was granted in this round or waits above, beside the state. */
export function markersOf(round: number, rows: readonly RequestRow[]): RequestMarker[] {
  const has = (found: (row: RequestRow) => boolean) => rows.some(found);
  const marks: [RequestMarker, boolean][] = [
    ["extended", has((row) => row.kind === "extension" && row.decision === "granted" && row.round === round)],
    ["referred", has((row) => row.kind === "referral" && row.decision === null)],
    ["province", has((row) => row.kind === "provinceReferral" && row.decision === null)],
  ];
  return marks.flatMap(([mark, is]) => (is ? [mark] : []));
}

/** How an issue was passed around at its leads' own requests: by whom, one after the other. */
export interface Passed {
  units: string[];
  flagged: boolean;
}

export function passedAround(views: readonly RequestView[]): Passed | null {
  const passes = views.filter(({ row }) => row.kind === "reassignment" && row.decision === "granted");
  if (passes.length === 0) return null;
  return { units: passes.toReversed().map(({ unit }) => unit), flagged: passes.length >= passedTooOften };
}
