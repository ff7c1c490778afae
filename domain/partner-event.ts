import { z } from "zod";
import { plain } from "./system-event";

// What happens between an issue and its partners (协办).

const text = z.string().max(10_000);
const day = z.string().length(10);

/** A partner's part: what it is to do, and by when. */
export const partSchema = z.object({ unit: z.string(), part: text.optional(), dueDay: day });

export const partnerEvents = [
  plain("partAccepted", { unit: z.string() }),
  plain("partArranged", { unit: z.string(), part: text, dueDay: day }),
  /** `leadDueDay`: where the lead had waited for this part, its day afterwards. */
  plain("signedOff", { unit: z.string(), text: text.optional(), leadDueDay: day.optional() }),
  plain("partnerReleased", { unit: z.string(), reason: text, leadDueDay: day.optional() }),
  plain("partnerReplaced", { unit: z.string(), by: z.string(), reason: text }),
] as const;
