import { z } from "zod";
import { interviewForms, rungs } from "./escalation";
import { orderPresetNames, orderStates } from "./order";
import { plain } from "./system-event";

// Events of the ladder and of supervision orders, a part of `event.ts`.

const text = z.string().max(10_000);
const day = z.string().length(10);

const orderMoved = <T extends string, S extends z.ZodRawShape>(type: T, particulars: S) =>
  z.object({
    type: z.literal(type),
    from: z.enum(orderStates).nullable(),
    to: z.enum(orderStates),
    particulars: z.object(particulars),
  });

export const supervisionEvents = [
  plain("escalated", {
    rung: z.enum(rungs),
    byRule: z.boolean(),
    text: text.optional(),
    orderId: z.string().optional(),
  }),
  plain("interviewHeld", { form: z.enum(interviewForms), heldDay: day, people: text, text }),
  plain("escalationLifted", { rung: z.enum(rungs), reason: text }),
  orderMoved("orderDrafted", { issueId: z.string(), unit: z.string(), orderPreset: z.enum(orderPresetNames), text }),
  /** An inspector looked at what the rule drafted, and hands it to the leader. */
  plain("orderAdopted", {}),
  plain("orderEdited", { fields: z.array(z.string()) }),
  orderMoved("orderIssued", { number: z.string(), dueDay: day }),
  orderMoved("orderAccepted", { late: z.boolean() }),
  orderMoved("orderPlanned", { text }),
  orderMoved("orderProgressed", { text }),
  orderMoved("orderDone", { text }),
  orderMoved("orderReturned", { reason: text }),
  orderMoved("orderCleared", { text }),
  orderMoved("orderDiscarded", { reason: text }),
  orderMoved("orderWithdrawn", { reason: text }),
] as const;
