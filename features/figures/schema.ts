import { z } from "zod";
import { type Day, isDay } from "@/domain/calendar";
import { type Period, periodUntil } from "@/domain/figures";
import { done, type Result, refuse } from "@/domain/refusal";

/** A day of which figures may be asked; years that no calendar of either database minds. */
const askedDay = z.string().refine((text) => isDay(text) && text >= "1900-01-01", { error: "day" });

export const periodSchema = z.strictObject({ asOf: askedDay.optional(), from: askedDay.optional() });

/** The period asked for: until today and from 1 January, unless given. */
export function periodOf({ asOf, from }: z.infer<typeof periodSchema>, today: Day): Result<Period> {
  const period = periodUntil(asOf ?? today, from);
  return period.from <= period.asOf ? done(period) : refuse("invalid", { fields: { from: "fromAfterAsOf" } });
}

/** The period in a page's address; undefined where it means nothing, so that the page can say so. */
export function readPeriod({ asOf, from }: Record<string, unknown>, today: Day): Period | undefined {
  const parsed = periodSchema.safeParse({ asOf, from });
  const period = parsed.success ? periodOf(parsed.data, today) : undefined;
  return period?.ok ? period.value : undefined;
}
