import { z } from "zod";
import { isDay } from "@/domain/calendar";

// One schema serves form and action. Strict: a field not listed is refused.

const id = z.uuid();
const code = z.string().trim().min(1).max(40);
const words = z.string().trim().min(2).max(4000);
const day = z.string().refine(isDay, { error: "day" });

/** About an issue at the version on screen, so that whoever comes second is told. */
const onIssue = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id, version: z.coerce.number().int().positive(), ...shape });
const onRequest = <S extends z.ZodRawShape>(shape: S) => onIssue({ requestId: id, ...shape });

export const extensionSchema = onIssue({ reason: words, basis: words, newDay: day });
export const suspensionSchema = onIssue({ reason: words, condition: words, expectedDay: day });
export const reassignmentSchema = onIssue({ reason: words, proposedUnit: code });
export const referralSchema = onIssue({ reason: words });
export const provinceReferralSchema = onIssue({
  reason: words,
  office: z.string().trim().min(2).max(100),
  number: z.string().trim().max(60).default(""),
  day,
});

/** An extension may be granted to an earlier day than was asked for. */
export const grantSchema = onRequest({
  reason: words,
  newDay: z
    .union([z.literal(""), day])
    .nullish()
    .transform((value) => value || null),
});
export const requestReason = onRequest({ reason: words });
export const provinceAnswerSchema = onRequest({ reason: words, day });

export type Extension = z.infer<typeof extensionSchema>;
export type Suspension = z.infer<typeof suspensionSchema>;
export type Reassignment = z.infer<typeof reassignmentSchema>;
export type Referral = z.infer<typeof referralSchema>;
export type ProvinceReferral = z.infer<typeof provinceReferralSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type RequestReason = z.infer<typeof requestReason>;
export type ProvinceAnswer = z.infer<typeof provinceAnswerSchema>;
