import type { Day } from "@/domain/calendar";
import { type Side, sideOf, type Timely } from "@/domain/figures";
import { countClosings } from "@/features/issues/queries/closings";
import { rootUnit } from "@/features/units/queries";
import { forAMinute } from "@/lib/minute";

export type InTime = Record<Side, Record<Timely | "closed", number>>;

/** How many of the rectified were handed in by the day first assigned, and by that of extensions; at most a minute old. */
export const inTimeFigures = forAMinute(async (from: Day, asOf: Day): Promise<InTime> => {
  const [rows, root] = [await countClosings({ from, asOf }), await rootUnit()];
  const none = { closed: 0, original: 0, extended: 0 };
  const found: InTime = { city: { ...none }, counties: { ...none } };
  for (const { jurisdiction, byOriginal, withExtensions, count } of rows) {
    const side = found[sideOf(jurisdiction, root)];
    side.closed += count;
    if (byOriginal) side.original += count;
    if (withExtensions) side.extended += count;
  }
  return found;
});
