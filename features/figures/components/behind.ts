import type { Measure } from "@/domain/figures";

/** The lists behind the numbers of one row: they differ only by what is counted. */
export interface Behind {
  walks: string;
  /** Days, and everything else the list is asked for. */
  issues: readonly [days: string, rest: string];
}

/** Stands for the key of a row where the lists of all rows of a table differ by it alone. */
export const anyKey = "-row-";

export const addressBehind = ({ walks, issues: [days, rest] }: Behind, measure: Measure, key: string): string =>
  (measure === "units" || measure === "heads" || measure === "items"
    ? `${walks}&counted=${measure}`
    : `/issues?${measure}=${days}&${rest}`
  ).replace(anyKey, encodeURIComponent(key));
