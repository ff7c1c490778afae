import { z } from "zod";
import { declineReasons, painPointLanguages, satisfactionLevels } from "@/domain/pain-point";

// One schema serves form and action. Strict: a field not listed is refused.

const id = z.uuid();
const words = z.string().trim().min(2).max(4000);
const optionalWords = z.string().trim().max(4000).default("");
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || null);
const onPainPoint = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id, version: z.coerce.number().int().positive(), ...shape });

/** What a citizen or company tells at the door. */
export const tellSchema = z.strictObject({
  text: z.string().trim().min(2).max(10_000),
  taskCode: optional(40),
  /** The hall or unit it happened at; none is the city's inbox. */
  unit: optional(40),
  name: optional(60),
  phone: z
    .string()
    .trim()
    .regex(/^$|^[+＋\d０-９()（）\s-]{5,30}$/, { error: "phone" })
    .nullish()
    .transform((value) => value || null),
  language: z.enum(painPointLanguages).default("zh-CN"),
});

/** By which a citizen finds it again. */
export const followSchema = z.strictObject({
  number: z.string().trim().max(40),
  code: z.string().trim().max(60),
});

/** As the public asks for them: 正在办 · 已经办好 · 不予受理、已转送. */
export const releasedGroups = ["underway", "solved", "elsewhere"] as const;
export type ReleasedGroup = (typeof releasedGroups)[number];

export const verdictTextLimit = 2000;
export const verdictSchema = z.strictObject({
  solved: z.union([z.boolean(), z.enum(["yes", "no"]).transform((answer) => answer === "yes")]),
  level: z.enum(satisfactionLevels),
  text: z.string().trim().max(verdictTextLimit).default(""),
});

export const painPointTarget = onPainPoint({});
export const declineSchema = onPainPoint({ reason: z.enum(declineReasons), text: optionalWords });
export const replySchema = onPainPoint({ text: words });
export const transferSchema = onPainPoint({ office: z.string().trim().min(2).max(60), text: optionalWords });
export const mergeSchema = onPainPoint({ mergedInto: z.string().trim().min(3).max(60) });
export const linkSchema = onPainPoint({ issue: z.string().trim().min(3).max(60) });
export const linkNewSchema = onPainPoint({
  title: z.string().trim().min(2).max(80),
  /** The inspector's unit that will raise it. */
  unit: z.string().trim().min(1).max(40),
});
export const reopeningSchema = onPainPoint({
  requestId: id,
  grant: z.union([z.boolean(), z.enum(["yes", "no"]).transform((answer) => answer === "yes")]),
  reason: words,
});
export const withholdSchema = onPainPoint({ reason: words });
export const revealSchema = z.strictObject({ id });

export type Tell = z.infer<typeof tellSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type PainPointTarget = z.infer<typeof painPointTarget>;
export type Decline = z.infer<typeof declineSchema>;
export type Reply = z.infer<typeof replySchema>;
export type Transfer = z.infer<typeof transferSchema>;
export type Merge = z.infer<typeof mergeSchema>;
export type Link = z.infer<typeof linkSchema>;
export type LinkNew = z.infer<typeof linkNewSchema>;
export type Reopening = z.infer<typeof reopeningSchema>;
export type Withhold = z.infer<typeof withholdSchema>;
export type Reveal = z.infer<typeof revealSchema>;
