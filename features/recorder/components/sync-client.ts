import { type Refusal, type Result, refuse } from "@/domain/refusal";
import type { Snapshot, Synced } from "@/features/walks/schema";
import type { Photo } from "./device-store";

/** Not answered at all: no signal, or the server is away. */
export class NoAnswer extends Error {}

const patience = 20_000;
/** Browsers send no more after a page is gone. */
const lastWords = 60_000;

async function ask<T>(address: string, request: RequestInit, wait = patience): Promise<Result<T>> {
  const response = await fetch(address, { ...request, signal: AbortSignal.timeout(wait) }).catch(() => undefined);
  if (!response) throw new NoAnswer();
  const said = await response.json().catch(() => undefined);
  // A page of the hall's own network, say: nothing of ours.
  if (said === undefined) throw new NoAnswer();
  if (response.ok) return { ok: true, value: said as T };
  const refusal = said as Partial<Refusal>;
  if (!refusal.code) throw new NoAnswer();
  return refuse(refusal.code, { values: refusal.values, fields: refusal.fields });
}

export function sendSnapshot(snapshot: Snapshot): Promise<Result<Synced>> {
  const body = JSON.stringify(snapshot);
  return ask(`/api/walks/${snapshot.id}/sync`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    keepalive: body.length < lastWords / 3,
  });
}

/** The id was made with the picture, so sending it twice is the same as once. */
export function sendPhoto(photo: Photo): Promise<Result<{ id: string }>> {
  const about = new URLSearchParams({
    id: photo.id,
    name: photo.name,
    ...(photo.findingId ? { phase: "found", issue: photo.findingId } : { phase: "walk", walk: photo.walkId }),
    ...(photo.stepId && { step: photo.stepId }),
  });
  return ask(`/api/files?${about}`, { method: "POST", body: photo.blob }, patience * 6);
}

export const takePhotoAway = (id: string): Promise<Result<unknown>> => ask(`/api/files/${id}`, { method: "DELETE" });
