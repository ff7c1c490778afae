import { z } from "zod";
import { instructionStates, instructionTargets } from "./instruction";
import { issueKinds, issueMoveNames, issueStates } from "./issue";
import { lookBackEvents } from "./look-back-event";
import { outcomeKinds } from "./outcome";
import {
  declineReasons,
  painPointChannels,
  painPointStates,
  quarantineReasons,
  satisfactionLevels,
} from "./pain-point";
import { partnerEvents, partSchema } from "./partner-event";
import { requestEvents } from "./request-event";
import { supervisionEvents } from "./supervision-event";
import { plain, systemEvents } from "./system-event";
import { walkStates } from "./walk";

/** History: one append-only table of typed events, hash-chained per subject. */
export const subjectTypes = [
  "issue",
  "walk",
  "painPoint",
  "instruction",
  "order",
  "account",
  "catalogue",
  "setting",
  "draw",
] as const;
export type SubjectType = (typeof subjectTypes)[number];

const text = z.string().max(10_000);
const day = z.string().length(10);
const outcome = z.object({ kind: z.enum(outcomeKinds), before: z.number(), after: z.number() });

/** Particulars of the moves: what the decision said, beside from and to. */
const moved = z.object({
  type: z.enum(issueMoveNames),
  from: z.enum(issueStates),
  to: z.enum(issueStates),
  particulars: z.object({
    reason: text.optional(),
    conclusion: text.optional(),
    lead: z.string().optional(),
    partners: z.array(z.string()).optional(),
    kind: z.enum(issueKinds).optional(),
    dueDay: day.optional(),
    parts: z.array(partSchema).optional(),
    planId: z.string().optional(),
    resultId: z.string().optional(),
    outcomes: z.array(outcome).optional(),
    noOutcomeReason: text.optional(),
    mergedInto: z.string().optional(),
    proposedBy: z.string().optional(),
    round: z.number().int().optional(),
    number: z.string().optional(),
  }),
});

const walkMoved = <T extends string>(type: T) =>
  z.object({
    type: z.literal(type),
    from: z.enum(walkStates).nullable(),
    to: z.enum(walkStates),
    particulars: z.object({
      reason: text.optional(),
      headId: z.string().optional(),
      recorderId: z.string().optional(),
    }),
  });

const painPointMoved = <T extends string, S extends z.ZodRawShape>(type: T, particulars: S) =>
  z.object({
    type: z.literal(type),
    from: z.enum(painPointStates).nullable(),
    to: z.enum(painPointStates),
    particulars: z.object({ ...particulars, round: z.number().int() }),
  });
const replyId = z.string();

const instructionMoved = <T extends string, S extends z.ZodRawShape>(type: T, particulars: S) =>
  z.object({
    type: z.literal(type),
    from: z.enum(instructionStates).nullable(),
    to: z.enum(instructionStates),
    particulars: z.object(particulars),
  });

/** Told apart by type, so that one event is not tried against all. */
export const eventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("drafted"),
    from: z.null(),
    to: z.literal("draft"),
    particulars: z.object({ source: z.string(), walkId: z.string().optional(), task: z.string().optional() }),
  }),
  moved,
  plain("edited", { fields: z.array(z.string()) }),
  plain("progressed", { percent: z.number().int(), text }),
  ...partnerEvents,
  plain("proposed", { move: z.enum(["merge", "cancel"]), reason: text, mergedInto: z.string().optional() }),
  plain("proposalRejected", { move: z.enum(["merge", "cancel"]), reason: text }),
  plain("proposalLapsed", { move: z.enum(["merge", "cancel"]) }),
  ...requestEvents,
  plain("fileAdded", { fileId: z.string(), phase: z.string(), sha256: z.string() }),
  plain("fileRemoved", { fileId: z.string() }),
  ...lookBackEvents,
  walkMoved("walkPlanned"),
  walkMoved("walkBegun"),
  walkMoved("walkConcluded"),
  walkMoved("walkCancelled"),
  plain("walkRecorded", { steps: z.number().int(), answers: z.number().int() }),
  plain("walkReady", { headId: z.string() }),
  painPointMoved("painPointTold", {
    channel: z.enum(painPointChannels),
    /** Keyed digest of the citizen's words: proves them, does not tell them. */
    digest: z.string(),
    quarantine: z.enum(quarantineReasons).optional(),
    files: z.array(z.object({ fileId: z.string(), sha256: z.string() })).optional(),
  }),
  painPointMoved("painPointAccepted", {}),
  painPointMoved("painPointDeclined", { reason: z.enum(declineReasons), replyId }),
  painPointMoved("painPointTransferred", { office: text, replyId }),
  painPointMoved("painPointAnswered", { replyId }),
  painPointMoved("painPointMerged", { mergedInto: z.string() }),
  painPointMoved("painPointLinked", { issueIds: z.array(z.string()) }),
  painPointMoved("painPointResolved", { replyId, issueId: z.string() }),
  painPointMoved("painPointCameBack", { issueId: z.string() }),
  painPointMoved("painPointReopened", { requestId: z.string(), reason: text }),
  plain("painPointTookIn", { painPointId: z.string() }),
  plain("painPointFollowed", { issueId: z.string(), mergedInto: z.string() }),
  plain("interimReplied", { replyId }),
  plain("verdictGiven", {
    verdictId: z.string(),
    solved: z.boolean(),
    level: z.enum(satisfactionLevels),
    /** Keyed digest of the words that came along. */
    digest: z.string().optional(),
    round: z.number().int(),
  }),
  plain("reopeningAsked", { requestId: z.string(), round: z.number().int() }),
  plain("reopeningRefused", { requestId: z.string(), reason: text }),
  plain("painPointReleased", {}),
  plain("painPointWithheld", { reason: text }),
  plain("painPointCleared", {}),
  plain("personRevealed", {}),
  instructionMoved("instructionIssued", {
    text,
    about: z.enum(instructionTargets),
    issueId: z.string().optional(),
    task: z.string().optional(),
    unit: z.string(),
    answerDay: day.optional(),
  }),
  instructionMoved("instructionSigned", { late: z.boolean() }),
  instructionMoved("instructionAnswered", { text }),
  instructionMoved("instructionReturned", { reason: text, answerDay: day.optional() }),
  instructionMoved("instructionClosed", { text }),
  instructionMoved("instructionWithdrawn", { reason: text }),
  ...supervisionEvents,
  ...systemEvents,
]);

/** One thing that happened, without who and when. */
export type Event = z.infer<typeof eventSchema>;
export type EventType = Event["type"];
/** The name of a particular of any event, or of what any may say beside: for whom it was done. */
export type Particular = "onBehalfOf" | EventParticular;
type EventParticular = Event extends infer One
  ? One extends { particulars: infer Told }
    ? string extends keyof Told // of those that say nothing
      ? never
      : keyof Told & string
    : never
  : never;
export const particulars = [
  ...new Set(["onBehalfOf", ...eventSchema.options.flatMap(({ shape }) => Object.keys(shape.particulars.shape))]),
] as Particular[];
/** Every type there is, in the order in which they are written down. */
export const eventTypes = eventSchema.options.flatMap(({ shape: { type } }) =>
  "options" in type ? [...type.options] : [...type.values],
) as EventType[];
