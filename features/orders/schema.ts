import { z } from "zod";
import { orderPresetNames } from "@/domain/order";

// One schema serves form and action. Strict: a field not listed is refused.

const id = z.uuid();
const words = z.string().trim().min(2).max(4000);
const optionalWords = z.string().trim().max(4000).default("");
const onOrder = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id, version: z.coerce.number().int().positive(), ...shape });

const content = {
  title: z.string().trim().min(4).max(60),
  matter: z.string().trim().min(2).max(2000),
  demand: z.string().trim().min(2).max(2000),
  preset: z.enum(orderPresetNames),
};
/** `id`: of the issue that it is about. */
export const draftSchema = z.strictObject({ id, ...content });
export const editSchema = onOrder(content);
export const orderTarget = onOrder({});
export const answerSchema = onOrder({ text: words });
export const returnSchema = onOrder({ reason: words });
export const clearSchema = onOrder({ text: optionalWords });
export const withdrawSchema = returnSchema;

export type Draft = z.infer<typeof draftSchema>;
export type Edit = z.infer<typeof editSchema>;
export type OrderId = z.infer<typeof orderTarget>;
export type Answer = z.infer<typeof answerSchema>;
export type WithReason = z.infer<typeof returnSchema>;
export type Clear = z.infer<typeof clearSchema>;
