import { type Period, type Side, sideOf, type Timely } from "@/domain/figures";
import { countClosings } from "@/features/issues/queries/closings";
import { rootUnit } from "@/features/units/queries";

export type InTime = Record<Side, Record<Timely | "closed", number>>;

/** How many of the rectified were handed in by the day first assigned, and by that of extensions. */
export async function inTimeFigures(period: Period): Promise<InTime> {
  const [rows, root] = [await countClosings(period), await rootUnit()];
  const none = { closed: 0, original: 0, extended: 0 };
  const found: InTime = { city: { ...none }, counties: { ...none } };
  for (const { jurisdiction, byOriginal, withExtensions, count } of rows) {
    const side = found[sideOf(jurisdiction, root)];
    side.closed += count;
    if (byOriginal) side.original += count;
    if (withExtensions) side.extended += count;
  }
  return found;
}
