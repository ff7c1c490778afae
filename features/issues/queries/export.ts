import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { listCondition } from "./condition";
import type { Filters, ListOrder } from "./filter";
import { countIssues, type IssueLine, lines, listClock } from "./list";

/** More rows than anybody reads in a spreadsheet; narrower filters give what is looked for. */
export const exportLimit = 10_000;

/** What a file says of each issue, in the order of its columns. */
export const exportColumns = [
  "number",
  "title",
  "state",
  "standing",
  "kind",
  "source",
  "severity",
  "task",
  "raisingUnit",
  "leadUnit",
  "raised",
  "originalDue",
  "due",
  "extended",
  "daysLeft",
  "closed",
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** Every line of the list under these filters, or how many are too many. */
export async function exportLines(
  viewer: Viewer,
  filters: Filters,
  order: Partial<ListOrder>,
  now: Date,
  limit = exportLimit,
): Promise<Result<IssueLine[]>> {
  const clock = await listClock(now);
  const total = await countIssues(viewer, filters, clock);
  if (total > limit) return refuse("tooManyRows", { values: { total, limit } });
  const found: IssueLine[] = [];
  // By chunks: a database takes only so many parameters.
  for (let from = 0; from < total; from += 1_000)
    found.push(...(await lines(listCondition(viewer, filters, clock), order, clock, 1_000, from)));
  return done(found);
}
