import {
  openInQuarantine,
  type PainPointMove,
  painPointMoves,
  painPointOpenStates,
  painPointTarget,
} from "@/domain/pain-point";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { raisingUnits } from "@/features/issues/queries/choices";
import type { LoadedPainPoint } from "@/features/pain-point-way/queries";
import type { PainPointStep } from "../components/step";

/** The buttons of this viewer on this pain point, from the table and rule by which the commands decide. */
export function painPointOffers(viewer: Viewer, { row, subject }: LoadedPainPoint): PainPointStep[] {
  const offers: PainPointStep[] = [];
  if (can(viewer, "painPoint.decide", subject)) {
    const opens = (move: PainPointMove) =>
      painPointMoves[move].by === "inspector" &&
      painPointTarget(move, row.state) !== undefined &&
      (!row.quarantined || openInQuarantine.includes(move));
    if (row.quarantined && row.state === "received") offers.push("clear");
    for (const move of ["accept", "answer", "link", "decline", "transfer", "merge"] as const)
      if (opens(move)) offers.push(...(move === "link" ? (["link", "linkNew"] as const) : [move]));
    if (!row.quarantined && painPointOpenStates.some((state) => state === row.state)) offers.push("replyInterim");
  }
  if (can(viewer, "painPoint.release", subject) && !row.quarantined) {
    if (row.releasedAt) offers.push("withhold");
    else if (row.state !== "declined") offers.push("release");
  }
  if (offers.includes("linkNew") && raisingUnits(viewer).length === 0)
    return offers.filter((offer) => offer !== "linkNew");
  return offers;
}
