import { z } from "zod";
import type { Locale } from "@/domain/language";
import { releasedGroups } from "@/features/pain-points/schema";

/** What the telling form holds, as typed. */
export const doorFields = ["text", "taskCode", "unit", "name", "phone", "words"] as const;
export type DoorField = (typeof doorFields)[number];
export type DoorValues = Partial<Record<DoorField, string>>;

/** Why a form came back as a whole. */
const doorNotices = ["mend", "expired", "tooFast", "unexpected"] as const;
export type DoorNotice = (typeof doorNotices)[number];

/** A form on its way back to the one who typed it. */
export interface Draft {
  values: DoorValues;
  /** By field, as codes of `domain/field-problem.ts`; `pictures` too. */
  problems: Record<string, string>;
  notice: DoorNotice | null;
}

/** A verdict on its way back to the one who gave it, as it was chosen and typed. */
export interface VerdictDraft {
  solved: string;
  level: string;
  text: string;
}

/** What is shown once after telling. */
export interface Receipt {
  number: string;
  code: string;
}

/** A robot fills in what nobody sees. */
export const trap = "subject";

export const languageOf = (fields: Record<string, string>): Locale =>
  fields.language?.startsWith("en") ? "en-GB" : "zh-CN";

const single = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

/** The address of the public list; what cannot be understood is left out. */
export const releasedQuery = z.object({
  state: single(z.enum(releasedGroups).optional().catch(undefined)),
  page: single(z.coerce.number().int().min(1).max(10_000).catch(1)),
});

export const searchQuery = z.object({ q: z.string().max(100) });
export const challengeQuery = z.object({ token: z.string().max(200) });
