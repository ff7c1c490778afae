import { z } from "zod";
import { isDay } from "@/domain/calendar";
import { issueKinds } from "@/domain/issue";

/** More at once nobody looks through before pressing. */
const mostAtOnce = 50;

const many = {
  targets: z
    .array(z.strictObject({ id: z.uuid(), version: z.coerce.number().int().positive() }))
    .min(1)
    .max(mostAtOnce),
  /** False: rehearsed, so that one sees what would change; nothing of it stays. */
  confirmed: z.boolean(),
};

export const assignManySchema = z.strictObject({
  ...many,
  /** Empty: each to the unit that answers for its task. */
  lead: z.string().trim().max(40),
  kind: z.enum(issueKinds),
  dueDay: z.string().refine(isDay, { error: "day" }),
});
export type AssignMany = z.infer<typeof assignManySchema>;

/** 批量催办: the same words to every lead. */
export const urgeManySchema = z.strictObject({ ...many, words: z.string().trim().min(2).max(2000) });
export type UrgeMany = z.infer<typeof urgeManySchema>;
