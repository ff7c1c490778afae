import { z } from "zod";
import { lookBackStages, lookBackVerdicts } from "./look-back";
import { plain } from "./system-event";

const text = z.string().max(10_000);
const day = z.string().length(10);
const count = z.number().int();

/** Events of draws, look-backs and yearly reviews, a part of `event.ts`. */
export const lookBackEvents = [
  plain("lookBacksDrawn", {
    stage: z.enum(lookBackStages),
    closedFrom: day,
    closedTo: day,
    seed: z.string(),
    population: count,
    drawn: count,
  }),
  plain("drawnForLookBack", { drawId: z.string(), stage: z.enum(lookBackStages), dueDay: day, round: count }),
  plain("yearlyReviewed", { clean: z.boolean(), text, yearDay: day, round: count }),
  plain("lookedBack", {
    lookBackId: z.string(),
    verdict: z.enum(lookBackVerdicts),
    walked: text,
    text,
    round: count,
  }),
] as const;
