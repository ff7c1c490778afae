import type { Tx } from "@/db/client";
import type { Event } from "@/domain/event";
import { can } from "@/domain/permission";
import { type Refusal, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { type Target, touch } from "@/features/pain-point-way/commands";
import { loadPainPoint, type PainPointRow } from "@/features/pain-point-way/queries";

/**
 * What changes a pain point without moving it: may this viewer, and is the version still the one
 * on screen? Claims the row, so that what follows cannot race.
 */
export async function claim(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Target,
  asks: "painPoint.decide" | "painPoint.release",
  set: Partial<PainPointRow> = {},
): Promise<{ ok: true; row: PainPointRow } | { ok: false; refusal: Refusal }> {
  const loaded = await loadPainPoint(viewer, id);
  if (!loaded) return refuse("notFound");
  if (!can(viewer, asks, loaded.subject)) return refuse("notAllowed");
  if (!(await touch(tx, { id, version }, set))) return changedMeanwhile(id);
  return { ok: true, row: loaded.row };
}

export const tellHistory = (tx: Tx, viewer: Viewer, now: Date, row: PainPointRow, event: Event): Promise<void> =>
  appendEvent(tx, viewer, now, { type: "painPoint", id: row.id }, event, row.jurisdiction);
