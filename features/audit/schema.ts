import { z } from "zod";
import { isDay } from "@/domain/calendar";
import { type EventType, eventTypes, subjectTypes } from "@/domain/event";
import { filterWords } from "@/features/search-entries/schema";

const words = filterWords.optional().catch(undefined);
const day = z.string().refine(isDay).optional().catch(undefined);

export const auditFilter = z.object({
  from: day,
  to: day,
  who: words,
  about: z.enum(subjectTypes).optional().catch(undefined),
  kind: z
    .enum(eventTypes as [EventType, ...EventType[]])
    .optional()
    .catch(undefined),
  unit: words,
  subject: words,
});
/** The list's address; what makes no sense in it is taken as not given. */
export type AuditFilter = z.output<typeof auditFilter>;
export const filterNames = Object.keys(auditFilter.shape) as (keyof AuditFilter)[];

/** `1683165600000_0187…`: an event of the page before, from which the next one goes on. */
const cursor = z
  .string()
  .regex(/^\d{1,14}_[\w-]{1,64}$/)
  .transform((text) => ({ at: new Date(Number(text.split("_")[0])), id: text.slice(text.indexOf("_") + 1) }))
  .optional()
  .catch(undefined);
export const auditPlace = z.object({ before: cursor, after: cursor });
export type AuditPlace = z.output<typeof auditPlace>;

export const exportFormats = ["csv", "xlsx"] as const;
export const exportParams = z.object({ format: z.enum(exportFormats).catch("csv") });

/** What a check goes through: everything, some days, or one subject. */
export const checkInput = z
  .strictObject({
    scope: z.enum(["all", "days", "subject"]),
    from: z.string().max(10).optional(),
    to: z.string().max(10).optional(),
    subject: z.string().trim().max(80).optional(),
  })
  .superRefine(({ scope, from = "", to = "", subject = "" }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (scope === "days" && !isDay(from)) wrong("from", "day");
    if (scope === "days" && (!isDay(to) || to < from)) wrong("to", "day");
    if (scope === "subject" && !subject) wrong("subject", "required");
  });
