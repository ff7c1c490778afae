import { addUp, type Counts } from "@/domain/figures";
import type { Counted } from "@/features/figures/queries/cells";

/** The same figures by unit, by month and by category: each has to add up to the totals. */
export const breakdownsOf = ({ cells, months }: Counted): [by: string, rows: Counts[]][] => [
  ["unit", [...addUp(cells, (cell) => cell.unit).values()]],
  ["month", [...addUp(months, (cell) => cell.month).values()]],
  ["category", [...addUp(months, (cell) => cell.category).values()]],
];
