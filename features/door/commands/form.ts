import { and, eq, isNull, lt } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { doorForms, doorPictures } from "@/db/schema";
import { keepBytes, settleBytes } from "@/features/stored-bytes/commands";
import { machineNow } from "@/lib/clock";
import { encrypt } from "@/lib/crypto";
import { unlessFault } from "@/lib/fault";
import type { Content } from "@/lib/files/content";
import { remove } from "@/lib/files/storage";
import { newId } from "@/lib/id";
import { heldPictures, receiptMinutes, verdictFormId } from "../queries/form";
import type { Draft, Receipt, VerdictDraft } from "../schema";

const draftHours = 12;
const later = (minutes: number): Date => new Date(machineNow().getTime() + minutes * 60_000);

/** Keeps what was typed, encrypted and for hours, so that nothing is lost while it is mended. */
export async function keepDraft(id: string, draft: Draft | VerdictDraft): Promise<void> {
  const set = { sealed: encrypt(JSON.stringify(draft), `door.draft:${id}`), expiresAt: later(draftHours * 60) };
  await transaction(async (tx) => {
    await tx
      .insert(doorForms)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: doorForms.id, set, setWhere: isNull(doorForms.usedAt) });
  });
  await unlessFault(sweep(), "sweep");
}

/** A verdict that cannot be taken as it is; nothing of it is lost. */
export const keepVerdict = (number: string, draft: VerdictDraft): Promise<void> =>
  keepDraft(verdictFormId(number), draft);

export async function dropVerdict(number: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(doorForms).where(eq(doorForms.id, verdictFormId(number)));
  });
}

/** A form is sent once: true for whoever comes first, in the transaction that tells it. */
export async function claim(id: string): Promise<boolean> {
  const set = { usedAt: machineNow(), expiresAt: later(draftHours * 60) };
  const [row] = await transaction((tx) =>
    tx
      .insert(doorForms)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: doorForms.id, set, setWhere: isNull(doorForms.usedAt) })
      .returning({ id: doorForms.id }),
  );
  return row !== undefined;
}

/** Number and code, encrypted and for an hour: the slip may be printed again after a reload. */
export async function keepReceipt(id: string, receipt: Receipt): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(doorForms)
      .set({ sealed: encrypt(JSON.stringify(receipt), `door.receipt:${id}`) })
      .where(eq(doorForms.id, id));
  });
}

/** What was told holds, whatever becomes of this: pictures that waited with the form are not needed any more. */
export const clearAway = (id: string): Promise<void> => unlessFault(dropPictures(id).then(sweep), "clearAway");

/** Pictures wait with their form; it has to be kept before. */
export async function holdPictures(now: Date, formId: string, contents: readonly Content[]): Promise<void> {
  for (const content of contents) {
    const { takenAt, sha256, type, width, height, perceptualHash, finePrint } = content;
    const id = newId();
    const key = `door/${id}`;
    await keepBytes(now, key, content);
    const facts = { sha256, type, width, height, perceptualHash, finePrint, takenAt: takenAt?.toISOString() ?? null };
    await transaction(async (tx) => {
      await tx.insert(doorPictures).values({ id, formId, key, facts });
      await settleBytes(tx, [key]);
    });
  }
}

/** One picture, or all of a form. */
export async function dropPictures(formId: string, id?: string): Promise<void> {
  for (const picture of await heldPictures(formId)) {
    if (id && picture.id !== id) continue;
    await transaction(async (tx) => {
      await tx.delete(doorPictures).where(and(eq(doorPictures.id, picture.id), eq(doorPictures.formId, formId)));
    });
    await remove(picture.key);
    await remove(`${picture.key}.small`);
  }
}

/** Receipts that were there long enough, and forms that are over, with their pictures. */
async function sweep(): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(doorForms)
      .set({ sealed: null })
      .where(lt(doorForms.usedAt, later(-receiptMinutes)));
  });
  const over = await db
    .select({ id: doorForms.id })
    .from(doorForms)
    .where(lt(doorForms.expiresAt, machineNow()))
    .limit(20);
  for (const { id } of over) {
    await dropPictures(id);
    await transaction(async (tx) => {
      await tx.delete(doorForms).where(eq(doorForms.id, id));
    });
  }
}
