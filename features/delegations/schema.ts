import { z } from "zod";
import { isDay } from "@/domain/calendar";

const account = z.string().trim().min(1).max(64);
const day = z.string().refine(isDay, { error: "day" });

export const makeDelegationInput = z
  .strictObject({
    /** For whom: a liaison of one's unit; without it for oneself. */
    principal: account.optional(),
    unit: z.string().trim().min(1).max(40),
    substitute: account,
    fromDay: day,
    untilDay: day,
    reason: z.string().trim().min(2).max(200),
  })
  .refine(({ fromDay, untilDay }) => untilDay >= fromDay, { error: "untilBeforeFrom", path: ["untilDay"] });

export const endDelegationInput = z.strictObject({ id: z.uuid() });

export type MakeDelegation = z.output<typeof makeDelegationInput>;
export type EndDelegation = z.output<typeof endDelegationInput>;
