import { z } from "zod";
import { isDay } from "@/domain/calendar";
import { issueKinds, issueSources, severities } from "@/domain/issue";
import { lookBackVerdicts } from "@/domain/look-back";
import { outcomeKinds } from "@/domain/outcome";

// One schema serves form and action. Strict: a field not listed is refused.

const id = z.uuid();
const code = z.string().trim().min(1).max(40);
const words = z.string().trim().min(2).max(4000);
const optionalWords = z.string().trim().max(4000).default("");
export const day = z.string().refine(isDay, { error: "day" });
const optionalCode = z
  .union([z.literal(""), code])
  .nullish()
  .transform((value) => value || null);

const target = { id, version: z.coerce.number().int().positive() };
const onIssue = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...target, ...shape });

/** A measured effect: something was cut, so before is above after. */
const outcomeSchema = z
  .strictObject({
    kind: z.enum(outcomeKinds),
    before: z.coerce.number().int().min(0).max(10_000),
    after: z.coerce.number().int().min(0).max(10_000),
    note: z.string().trim().max(200).default(""),
  })
  .refine((outcome) => outcome.before > outcome.after, { error: "nothingCut", path: ["after"] });

const outcomeList = z
  .array(outcomeSchema)
  .max(outcomeKinds.length)
  .refine((list) => new Set(list.map((outcome) => outcome.kind)).size === list.length, { error: "oneOfAKind" })
  .default([]);

const planFields = {
  idea: words,
  measures: words,
  dueDay: day,
  responsible: z.string().trim().min(2).max(60),
};
const resultFields = { text: words, outcomes: outcomeList, noOutcomeReason: optionalWords };

const draftFields = {
  title: z.string().trim().max(80),
  description: optionalWords,
  cause: optionalWords,
  severity: z.enum(severities).default("medium"),
  taskCode: optionalCode,
  aspectCode: optionalCode,
};

export const issueTarget = onIssue({});
export const withReason = onIssue({ reason: words });

/** An issue from another source than a walk, drafted by an inspector for their unit. */
export const draftSchema = z.strictObject({
  id: id.optional(),
  unit: code,
  source: z.enum(issueSources).exclude(["walk"]),
  ...draftFields,
  title: draftFields.title.min(2),
});
export const editSchema = onIssue({ ...draftFields });

export const raiseSchema = onIssue({
  title: z.string().trim().min(2).max(80),
  description: optionalWords,
  cause: optionalWords,
  severity: z.enum(severities).default("medium"),
  taskCode: optionalCode,
  aspectCode: optionalCode,
  /** With the plan (自查自改) or the finished fix (当场整改), or neither. */
  brought: z.enum(["nothing", "plan", "fix"]).default("nothing"),
  plan: z.strictObject(planFields).optional(),
  result: z.strictObject(resultFields).optional(),
})
  .refine((raise) => raise.brought !== "plan" || raise.plan, { error: "required", path: ["plan", "idea"] })
  .refine((raise) => raise.brought !== "fix" || raise.result, { error: "required", path: ["result", "text"] });

const handOver = { kind: z.enum(issueKinds), dueDay: day };
const partners = z.array(code).max(10).default([]);

const part = z.string().trim().max(500);
/** What each partner is to do and by when, by its code; what is left open is proposed. */
const parts = z
  .record(code, z.strictObject({ part: part.default(""), dueDay: day.optional() }))
  .refine((byUnit) => Object.keys(byUnit).length <= 20, { error: "tooMany" })
  .optional();

export const assignSchema = onIssue({ lead: code, partners, parts, ...handOver });
export const approveSchema = onIssue(handOver);
export const verifyFixedSchema = onIssue({ lead: code, kind: z.enum(issueKinds).default("spot") });
export const reassignSchema = onIssue({ lead: code, reason: words });
export const planSchema = onIssue(planFields);
export const resultSchema = onIssue(resultFields);
export const submitSchema = resultSchema;
export const closeSchema = onIssue({ conclusion: words });
export const mergeSchema = onIssue({ mergedInto: z.string().trim().min(3).max(60), reason: words });
export const reopenSchema = onIssue({ reason: words, dueDay: day });

const measure = z.number().int().min(0).max(10_000).optional();
/** A closed issue's step walked anew: in the inspector's own words, with what it took. */
export const lookBackSchema = onIssue({
  lookBackId: id,
  verdict: z.enum(lookBackVerdicts),
  walked: z.string().trim().min(10).max(4000),
  documents: measure,
  steps: measure,
  days: measure,
  visits: measure,
  findings: words,
  /** Of the next round, where it has relapsed. */
  dueDay: z
    .union([z.literal(""), day])
    .nullish()
    .transform((value) => value || null),
}).refine(({ verdict, dueDay }) => verdict !== "relapsed" || dueDay, { error: "required", path: ["dueDay"] });

export const reviewVerdicts = ["clean", "notClean"] as const;
export const reviewSchema = onIssue({ verdict: z.enum(reviewVerdicts), text: z.string().trim().min(10).max(4000) });

export const progressSchema = onIssue({ percent: z.coerce.number().int().min(0).max(100), text: words });
export const acceptPartSchema = onIssue({ unit: code });
export const arrangePartSchema = onIssue({ unit: code, part: part.min(2), dueDay: day });
export const signOffSchema = onIssue({ unit: code, text: words });
export const releasePartnerSchema = onIssue({ unit: code, reason: words });
export const replacePartnerSchema = onIssue({ unit: code, by: code, reason: words });
export const decideProposalSchema = onIssue({ proposalId: id, confirm: z.boolean(), reason: optionalWords });

export type Draft = z.infer<typeof draftSchema>;
export type Edit = z.infer<typeof editSchema>;
export type Raise = z.infer<typeof raiseSchema>;
export type Assign = z.infer<typeof assignSchema>;
export type Approve = z.infer<typeof approveSchema>;
export type VerifyFixed = z.infer<typeof verifyFixedSchema>;
export type Reassign = z.infer<typeof reassignSchema>;
export type Plan = z.infer<typeof planSchema>;
export type IssueResult = z.infer<typeof resultSchema>;
export type Close = z.infer<typeof closeSchema>;
export type Merge = z.infer<typeof mergeSchema>;
export type Reopen = z.infer<typeof reopenSchema>;
export type RecordLookBack = z.infer<typeof lookBackSchema>;
export type RecordReview = z.infer<typeof reviewSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type AcceptPart = z.infer<typeof acceptPartSchema>;
export type ArrangePart = z.infer<typeof arrangePartSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type ReleasePartner = z.infer<typeof releasePartnerSchema>;
export type ReplacePartner = z.infer<typeof replacePartnerSchema>;
export type DecideProposal = z.infer<typeof decideProposalSchema>;
export type IssueTarget = z.infer<typeof issueTarget>;
export type WithReason = z.infer<typeof withReason>;
