import type { Tx } from "@/db/client";
import { files } from "@/db/schema";
import { addDays, addWorkingDays, calendarFrom, dayOf, startOf } from "@/domain/calendar";
import { type DeadlineDays, deadlineDays } from "@/domain/deadline";
import { picturesPerPainPoint } from "@/domain/file";
import type { PainPointChannel, QuarantineReason } from "@/domain/pain-point";
import { done, type Result, refuse } from "@/domain/refusal";
import { maskPersonal } from "@/domain/text/masking";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { keepFindable } from "@/features/search-entries/commands";
import { dropBytes, keepBytes, settleBytes } from "@/features/stored-bytes/commands";
import { command } from "@/lib/command";
import { encrypt, keyedDigest } from "@/lib/crypto";
import type { Content } from "@/lib/files/content";
import { newId } from "@/lib/id";
import { jobViewer } from "@/lib/job";
import { findablePainPoint } from "../queries/findable";
import type { Tell } from "../schema";
import { codeDigest, newQueryCode } from "./query-code";
import {
  countUp,
  daysSet,
  holidaysBetween,
  insertPainPoint,
  taskCalled,
  theCity,
  toldSince,
  unitCalled,
} from "./tell-statements";

/** What the door knows beside what was typed. */
export interface TellContext {
  now: Date;
  /** Why it is to be kept apart; null lets it into the inbox. */
  quarantine: QuarantineReason | null;
  /** Read by lib/files/content, pictures only. */
  pictures?: readonly Content[];
  channel?: PainPointChannel;
  /** The form it came on, which is claimed and settled in the same transaction: all of it happens, or nothing. */
  form?: { claim(): Promise<boolean>; settle(told: Told): Promise<void> };
}
export interface Told {
  number: string;
  code: string;
}

/**
 * A citizen or company tells what hurts. No viewer: the door's named job writes it down. The code
 * is given once and kept nowhere; who has it and the number may follow.
 */
export async function tell(input: Tell, context: TellContext): Promise<Result<Told>> {
  const pictures = (context.pictures ?? []).map((content, at) => ({ id: newId(), content, at: at + 1 }));
  if (pictures.length > picturesPerPainPoint)
    return refuse("tooManyFiles", { values: { limit: picturesPerPainPoint } });
  const keys = pictures.map(({ id }) => keyOf(id));
  for (const { id, content } of pictures) await keepBytes(context.now, keyOf(id), content);
  const told = await command(async (tx) => {
    if (context.form && !(await context.form.claim())) return refuse("duplicate");
    await settleBytes(tx, keys);
    const written = await write(tx, input, context, pictures);
    if (written.ok) await context.form?.settle(written.value);
    return written;
  });
  // Only after a clear no: where the database went away at the last word, a row may speak of them. What none speaks of is swept.
  if (!told.ok) await dropBytes(keys);
  return told;
}

type Pictures = readonly { id: string; content: Content; at: number }[];
const keyOf = (id: string) => `${id.slice(-2)}/${id}`;

async function write(tx: Tx, input: Tell, { now, quarantine, channel = "web" }: TellContext, pictures: Pictures) {
  const [unit] = input.unit ? await unitCalled(tx).execute({ code: input.unit }) : await theCity(tx).execute();
  if (!unit) return refuse("invalid", { fields: { unit: "unknown" } });
  if ("retiredAt" in unit && unit.retiredAt) return refuse("invalid", { fields: { unit: "retired" } });
  const [task] = input.taskCode ? await taskCalled(tx).execute({ code: input.taskCode }) : [];
  if (input.taskCode && !task) return refuse("invalid", { fields: { taskCode: "unknown" } });
  if (task?.retiredAt) return refuse("invalid", { fields: { taskCode: "retired" } });

  const id = newId();
  const today = dayOf(now);
  const digest = keyedDigest(input.text, "painPoint.text");
  const [before] = quarantine ? [] : await toldSince(tx).execute({ digest, since: startOf(addDays(today, -7)) });
  const reason = quarantine ?? (before ? "repeated" : null);
  const [days] = await daysSet(tx).execute();
  const { interim } = { ...deadlineDays, ...(days?.value as Partial<DeadlineDays> | undefined) };
  // However the days off lie, it is over by then.
  const holidays = await holidaysBetween(tx).execute({ from: today, to: addDays(today, interim * 2 + 30) });
  const number = await nextNumber(tx, `SQ-${today.slice(0, 4)}`);
  const code = newQueryCode();
  const sealed = (text: string | null, field: string) =>
    text === null ? null : encrypt(text, `painPoint.${field}:${id}`);
  const text = maskPersonal(input.text).text;
  const jurisdiction = "jurisdiction" in unit ? String(unit.jurisdiction) : unit.code;
  await insertPainPoint(tx).execute({
    id,
    number,
    channel,
    language: input.language,
    taskCode: input.taskCode,
    unit: input.unit,
    jurisdiction,
    text,
    original: encrypt(input.text, `painPoint.original:${id}`),
    name: sealed(input.name, "name"),
    phone: sealed(input.phone, "phone"),
    digest,
    codeDigest: codeDigest(number, code),
    quarantined: reason !== null,
    quarantineReason: reason,
    interimDueDay: addWorkingDays(calendarFrom(holidays), today, interim),
    createdAt: now,
  });
  await keepFindable(tx, id, findablePainPoint({ number, text, jurisdiction }));
  const door = jobViewer("publicDoor");
  for (const picture of pictures) await hang(tx, now, id, door.accountId, picture);

  const subject = { type: "painPoint", id } as const;
  await moveSpan(tx, now, subject, null, "received");
  await appendEvent(tx, door, now, subject, {
    type: "painPointTold",
    from: null,
    to: "received",
    particulars: {
      channel,
      digest,
      round: 1,
      ...(reason && { quarantine: reason }),
      ...(pictures.length > 0 && {
        files: pictures.map((picture) => ({ fileId: picture.id, sha256: picture.content.sha256 })),
      }),
    },
  });
  return done({ number, code });
}

/** A picture under a name of ours: what people call their pictures may name people. */
async function hang(tx: Tx, now: Date, painPointId: string, uploadedBy: string, { id, content, at }: Pictures[number]) {
  const { bytes, small: _, ...facts } = content;
  const name = `${at}.${facts.type.slice(facts.type.indexOf("/") + 1)}`;
  const row = { ...facts, id, key: keyOf(id), name, size: bytes.length, painPointId, phase: "found" as const };
  await tx.insert(files).values({ ...row, uploadedBy, uploadedAt: now });
}

/** The next number of a year, `SQ-2026-0001`; atomic on both databases. */
async function nextNumber(tx: Tx, scope: string): Promise<string> {
  const [counter] = await countUp(tx).execute({ scope: `painPoint:${scope}` });
  return `${scope}-${String(counter?.value ?? 1).padStart(4, "0")}`;
}
