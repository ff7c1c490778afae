import { dayOf } from "@/domain/calendar";
import { done } from "@/domain/refusal";
import { publishedFigures } from "@/features/figures/queries/figures";
import { periodOf, periodSchema } from "@/features/figures/schema";
import { now } from "@/lib/clock";
import { answer, openRoute } from "@/lib/route";

/** The published figures, for everyone. */
export const GET = openRoute(periodSchema, async (asked) => {
  const period = periodOf(asked, dayOf(now()));
  return answer(period.ok ? done(await publishedFigures(period.value)) : period);
});
