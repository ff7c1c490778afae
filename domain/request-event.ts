import { z } from "zod";
import { requestKinds } from "./request";
import { plain } from "./system-event";

// Events of what is asked beside an issue's way, a part of `event.ts`.

const text = z.string().max(10_000);
const day = z.string().length(10);
/** With the words with which it was asked or decided. */
const request = { requestId: z.string(), reason: text };

export const requestEvents = [
  plain("extensionAsked", { ...request, basis: text, dueDay: day }),
  plain("extensionGranted", { ...request, dueBefore: day, dueDay: day }),
  plain("extensionRefused", request),
  plain("suspensionAsked", { ...request, condition: text, expectedDay: day }),
  plain("suspensionGranted", { ...request, condition: text, expectedDay: day }),
  plain("suspensionRefused", request),
  plain("suspensionEnded", { ...request, dueBefore: day, dueDay: day, stood: z.number().int() }),
  plain("reassignmentAsked", { ...request, proposedLead: z.string() }),
  plain("reassignmentGranted", { requestId: z.string(), lead: z.string() }),
  plain("reassignmentRefused", request),
  plain("referred", request),
  plain("referralAnswered", request),
  plain("provinceReferred", { ...request, office: text, documentNumber: text, day }),
  plain("provinceAnswered", { ...request, day }),
  plain("requestWithdrawn", { ...request, request: z.enum(requestKinds) }),
  plain("requestFollowed", { requestId: z.string(), request: z.enum(requestKinds), dueBefore: day, dueDay: day }),
  plain("requestLapsed", { requestId: z.string(), request: z.enum(requestKinds) }),
] as const;
