import { z } from "zod";
import { isDay } from "@/domain/calendar";

// One schema serves form and action. Strict: a field not listed is refused.

/** More would be a document, not an instruction. */
export const longestInstruction = 1000;

const id = z.uuid();
const words = z.string().trim().min(2).max(4000);
const optionalWords = z.string().trim().max(4000).default("");
const optionalDay = z
  .union([z.literal(""), z.string().refine(isDay, { error: "day" })])
  .nullish()
  .transform((value) => value || null);
const optionalCode = z
  .string()
  .trim()
  .max(40)
  .nullish()
  .transform((value) => value || null);
const onInstruction = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id, version: z.coerce.number().int().positive(), ...shape });

/** Attached to an issue or to a task; to neither, to the units themselves. */
export const writeSchema = z
  .strictObject({
    issueId: id.nullish().transform((value) => value || null),
    taskCode: optionalCode,
    units: z
      .array(z.string().trim().min(1).max(40))
      .min(1)
      .max(10)
      .transform((list) => [...new Set(list)]),
    text: z.string().trim().min(2).max(longestInstruction),
    answerDay: optionalDay,
  })
  .refine((input) => !(input.issueId && input.taskCode), { error: "unknown", path: ["taskCode"] });

export const instructionTarget = onInstruction({});
export const answerSchema = onInstruction({ text: words });
export const returnSchema = onInstruction({ reason: words, answerDay: optionalDay });
export const closeSchema = onInstruction({ text: optionalWords });
export const withdrawSchema = onInstruction({ reason: words });

export type Write = z.infer<typeof writeSchema>;
export type InstructionId = z.infer<typeof instructionTarget>;
export type Answer = z.infer<typeof answerSchema>;
export type ReturnAnswer = z.infer<typeof returnSchema>;
export type Close = z.infer<typeof closeSchema>;
export type Withdraw = z.infer<typeof withdrawSchema>;
