import { z } from "zod";
import { isDay } from "@/domain/calendar";
import type { IssueState } from "@/domain/issue";
import type { RefusalCode } from "@/domain/refusal";
import { aspectAnswers, type WalkState, walkChannels, walkManners } from "@/domain/walk";

// One schema serves form, device and command. Strict: a field not listed is refused.

const id = z.uuid();
const code = z.string().trim().min(1).max(40);
const version = z.coerce.number().int().positive();
const words = (max: number) => z.string().trim().max(max);

export const planSchema = z.strictObject({
  id: id.optional(),
  taskCode: code,
  /** The walker's unit. */
  unit: code,
  /** Whose service is walked; another unit on a cross walk. */
  target: code,
  headId: code,
  /** A colleague who records; empty when the head does. */
  recorderId: z
    .union([z.literal(""), code])
    .nullish()
    .transform((value) => value || null),
  manner: z.enum(walkManners),
  channel: z.enum(walkChannels),
  plannedDay: z.string().refine(isDay, { error: "day" }),
  plan: words(2000).default(""),
});

export const walkTarget = z.strictObject({ id, version });
export const cancelSchema = z.strictObject({ id, version, reason: words(1000).min(2) });

/** What a device may hold of one walk; generous, and shown on the device before it is reached. */
export const limits = {
  steps: 60,
  documents: 60,
  findings: 60,
  name: 60,
  document: 100,
  note: 2000,
  finding: 1000,
  summary: 4000,
  days: 3650,
} as const;

/** Milliseconds by the device's clock. */
const editedAt = z.number().int().min(0).max(8_640_000_000_000_000);
const minutes = z.number().int().min(0).max(100_000).nullable();

const stepSchema = z.strictObject({
  id,
  position: z.number().int().min(0).max(10_000),
  name: words(limits.name),
  minutes,
  waitingMinutes: minutes,
  trips: z.number().int().min(0).max(999).nullable(),
  documents: z.array(words(limits.document).min(1)).max(limits.documents),
  note: words(limits.note),
  removed: z.boolean(),
  editedAt,
});

export const answerSchema = z.strictObject({
  aspect: code,
  answer: z.enum(aspectAnswers).nullable(),
  editedAt,
});

const findingSchema = z.strictObject({
  /** Made on the device; becomes the id of the issue draft. */
  id,
  aspect: code.nullable(),
  stepId: id.nullable(),
  text: words(limits.finding),
  removed: z.boolean(),
  /** Why it was removed, for the history of its draft. */
  reason: words(200).optional(),
  editedAt,
});

const once = <T>(key: (item: T) => string) =>
  [(list: readonly T[]) => new Set(list.map(key)).size === list.length, { error: "duplicate" }] as const;

/** A device's whole snapshot of one walk. */
export const syncSchema = z.strictObject({
  id,
  /** Who typed it; refused when somebody else is signed in by now. */
  account: code,
  sentAt: editedAt,
  summary: z.strictObject({ text: words(limits.summary), editedAt }).optional(),
  daysTaken: z.strictObject({ days: z.number().int().min(0).max(limits.days).nullable(), editedAt }).optional(),
  steps: z
    .array(stepSchema)
    .max(limits.steps * 2)
    .refine(...once<{ id: string }>((step) => step.id)),
  answers: z
    .array(answerSchema)
    .max(100)
    .refine(...once<{ aspect: string }>((answer) => answer.aspect)),
  findings: z
    .array(findingSchema)
    .max(limits.findings * 2)
    .refine(...once<{ id: string }>((finding) => finding.id)),
});

export type Plan = z.infer<typeof planSchema>;
export type WalkTarget = z.infer<typeof walkTarget>;
export type Cancel = z.infer<typeof cancelSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Snapshot = z.infer<typeof syncSchema>;

/** What is kept of a walk, as the server answers a sync. */
export interface Recorded {
  state: WalkState;
  version: number;
  summary: { text: string; editedAt: number };
  daysTaken: { days: number | null; editedAt: number };
  steps: Step[];
  answers: Answer[];
  findings: (Finding & { state: IssueState; number: string | null })[];
  photos: { id: string; stepId: string | null; findingId: string | null }[];
}

/** One item that was not taken, and why; it stays on the device. */
export interface Untaken {
  kind: "summary" | "daysTaken" | "step" | "answer" | "finding";
  /** The id, or the aspect's code; empty for what there is one of. */
  key: string;
  code: RefusalCode;
}

export interface Synced {
  recorded: Recorded;
  untaken: Untaken[];
}
