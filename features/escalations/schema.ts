import { z } from "zod";
import { handRungs, interviewForms } from "@/domain/escalation";

// One schema serves form and action. Strict: a field not listed is refused.

const words = z.string().trim().min(2).max(2000);
/** `id`: of the issue. */
const onIssue = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id: z.uuid(), version: z.coerce.number().int().positive(), ...shape });

export const escalateSchema = onIssue({ rung: z.enum(handRungs), words });
export const interviewSchema = onIssue({
  form: z.enum(interviewForms),
  heldDay: z.iso.date(),
  people: z.string().trim().min(2).max(200),
  outcome: words,
});
export const liftSchema = onIssue({ escalationId: z.uuid(), reason: words });

export type Escalate = z.infer<typeof escalateSchema>;
export type Interview = z.infer<typeof interviewSchema>;
export type Lift = z.infer<typeof liftSchema>;
