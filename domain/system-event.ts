import { z } from "zod";
import { arrivals, webhookPresets } from "./delivery";
import { roles } from "./viewer";

// Events of administration, a part of `event.ts`.

/** An event that moves nothing: its type and what it says beside. */
export const plain = <T extends string, S extends z.ZodRawShape>(type: T, particulars: S) =>
  z.object({ type: z.literal(type), from: z.null(), to: z.null(), particulars: z.object(particulars) });

/** Lists that leave as a file; each time is an event of whoever took it. */
export const exportedLists = ["issues", "audit"] as const;

const text = z.string().max(10_000);
const day = z.string().length(10);
/** What was changed on a unit or task: the fields by name, with what stood there before and after. */
const changes = z.array(z.object({ field: z.string(), from: text, to: text }));

/** Who stands in for the account whose event it is, where and when. */
const delegated = { substitute: z.string(), unit: z.string(), fromDay: day, untilDay: day };

export const systemEvents = [
  plain("accountCreated", { username: z.string() }),
  plain("accountDisabled", { reason: text.optional() }),
  plain("accountEnabled", {}),
  plain("passwordReset", {}),
  plain("passwordChanged", {}),
  plain("grantProposed", { role: z.enum(roles), unit: z.string() }),
  plain("grantConfirmed", { role: z.enum(roles), unit: z.string() }),
  plain("grantRevoked", {
    role: z.enum(roles),
    unit: z.string(),
    /** It was proposed, and never confirmed. */
    rejected: z.boolean().optional(),
    reason: text.optional(),
  }),
  plain("signedIn", {}),
  plain("signedOut", {}),
  plain("signInFailed", {}),
  plain("signInLocked", {}),
  plain("accountUnlocked", {}),
  plain("secondFactorEnrolled", {}),
  plain("secondStepFailed", {}),
  plain("recoveryCodeUsed", { left: z.number().int() }),
  plain("recoveryCodesRenewed", {}),
  plain("secondFactorReset", {}),
  plain("noticeChannelsChosen", {
    mail: z.boolean(),
    arrives: z.enum(arrivals),
    /** The address itself is nobody's to read here. */
    newAddress: z.boolean(),
  }),
  plain("calendarFeedRenewed", {}),
  plain("calendarFeedRevoked", {}),
  plain("delegationMade", { ...delegated, reason: text }),
  plain("delegationEnded", delegated),
  plain("webhookAdded", { name: text, preset: z.enum(webhookPresets), host: text, unit: z.string() }),
  plain("webhookDisabled", {}),
  plain("webhookEnabled", {}),
  plain("listExported", { list: z.enum(exportedLists), rows: z.number().int() }),
  plain("chainChecked", { events: z.number().int(), found: z.number().int() }),
  plain("imported", {
    kind: z.string(),
    created: z.number().int(),
    changed: z.number().int(),
    /** Of the file, as it was looked at before. */
    sha256: z.string().optional(),
  }),
  plain("unitCreated", { name: z.string(), parent: z.string() }),
  plain("unitChanged", { changes }),
  plain("unitRetired", { reason: text }),
  plain("unitRestored", {}),
  plain("taskChanged", { changes }),
  plain("taskRetired", { reason: text }),
  plain("taskRestored", {}),
  plain("aspectsPublished", { version: z.number().int(), takesEffect: day, aspects: z.number().int() }),
  plain("settingChanged", {
    name: z.string(),
    from: z.record(z.string(), z.union([z.number(), z.boolean(), z.string().max(100)])),
    to: z.record(z.string(), z.union([z.number(), z.boolean(), z.string().max(100)])),
  }),
] as const;
