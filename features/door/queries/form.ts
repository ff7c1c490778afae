import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { doorForms, doorPictures } from "@/db/schema";
import { machineNow } from "@/lib/clock";
import { decrypt, keyedDigest, signedToken, tokenAge } from "@/lib/crypto";
import type { Content } from "@/lib/files/content";
import { read } from "@/lib/files/storage";
import type { Draft, Receipt, VerdictDraft } from "../schema";

/** Carries the token of the form in hand. */
export const doorFormCookie = "door";

export const newToken = (): string => signedToken("tell", machineNow());

/** How long a form may lie open. */
export const longestAge = 6 * 3_600_000;

export interface OpenForm {
  id: string;
  /** Milliseconds since the form was handed out. */
  age: number;
}

/** The form a token of ours stands for, while it is young enough. */
export function formOf(token: string | undefined): OpenForm | null {
  const age = token ? tokenAge(token, "tell", machineNow()) : null;
  const id = token?.split(".")[1];
  return age !== null && id && age >= 0 && age <= longestAge ? { id, age } : null;
}

async function sealedRow(id: string) {
  const [row] = await db
    .select()
    .from(doorForms)
    .where(and(eq(doorForms.id, id), gt(doorForms.expiresAt, machineNow())));
  return row;
}

/** What was typed into a form that came back; null for one that is new or was sent. */
export async function draftOf(id: string): Promise<Draft | null> {
  const row = await sealedRow(id);
  return row?.sealed && !row.usedAt ? JSON.parse(decrypt(row.sealed, `door.draft:${id}`)) : null;
}

/** A verdict to be mended waits by its pain point, for whoever shows number and code. */
export const verdictFormId = (number: string): string => `verdict.${keyedDigest(number, "door.verdict")}`;

export async function verdictDraftOf(number: string): Promise<VerdictDraft | null> {
  const id = verdictFormId(number);
  const row = await sealedRow(id);
  return row?.sealed ? JSON.parse(decrypt(row.sealed, `door.draft:${id}`)) : null;
}

export const receiptMinutes = 60;

/** Number and code of a form that was sent; gone after an hour. */
export async function receiptOf(id: string): Promise<Receipt | null> {
  const row = await sealedRow(id);
  const since = new Date(machineNow().getTime() - receiptMinutes * 60_000);
  return row?.sealed && row.usedAt && row.usedAt > since ? JSON.parse(decrypt(row.sealed, `door.receipt:${id}`)) : null;
}

export async function isUsed(id: string): Promise<boolean> {
  return Boolean((await sealedRow(id))?.usedAt);
}

/** Pictures that wait with a form, in the order they came. */
export const heldPictures = (formId: string) =>
  db
    .select({ id: doorPictures.id, key: doorPictures.key, facts: doorPictures.facts })
    .from(doorPictures)
    .where(eq(doorPictures.formId, formId))
    .orderBy(asc(doorPictures.id));
export type HeldPicture = Awaited<ReturnType<typeof heldPictures>>[number];

const bytesOf = async (key: string): Promise<Uint8Array | null> => {
  const stored = await read(key);
  return stored ? new Uint8Array(await new Response(stored.body).arrayBuffer()) : null;
};

/** Their bytes again. */
export async function contentsOf(held: readonly HeldPicture[]): Promise<Content[]> {
  const contents: Content[] = [];
  for (const { key, facts } of held) {
    const bytes = await bytesOf(key);
    const takenAt = facts.takenAt ? new Date(facts.takenAt) : null;
    const finePrint = facts.finePrint ?? null;
    if (bytes) contents.push({ ...facts, finePrint, takenAt, bytes, small: await bytesOf(`${key}.small`) });
  }
  return contents;
}
