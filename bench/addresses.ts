import { addDays } from "@/domain/calendar";
import { asOf } from "./databases";

// What is asked of a page changes with every request, so that no cache answers for it.

/** Takes turns through a list, for ever. */
export function inTurn<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = list[at++ % list.length];
    if (one === undefined) throw new Error("nothing to take turns in");
    return one;
  };
}

/** Two filters and a sort. */
export const ledgerPaths = ["GCQ", "DZX", "STX", "QYX", "CZ"].flatMap((jurisdiction) =>
  ["sort=due", "sort=raised", "sort=unit"].map((sort) => `/issues?status=open&jurisdiction=${jurisdiction}&${sort}`),
);
/** Two characters that people type. */
export const searchPaths = ["材料", "窗口", "时限", "企业", "预约"].map(
  (words) => `/issues?q=${encodeURIComponent(words)}`,
);
/** Days of the half-year that every database tells of. */
export const halfYearPaths = Array.from(
  { length: 61 },
  (_, nth) => `/figures?asOf=${addDays(asOf, -((nth * 37) % 160))}`,
);
/** Any day of the five years that a grown one tells of. */
export const anyDayPaths = Array.from(
  { length: 211 },
  (_, nth) => `/figures?asOf=${addDays(asOf, -((nth * 631) % (5 * 365)))}`,
);
export const publicPaths = ["/", "/tell", "/follow", "/progress", "/en"];
export const officePaths = ["/desk", "/issues", "/issues/new", "/walks", "/tasks", "/figures"];

/** Ids of issues spread over the whole ledger. */
export async function issuePaths(url: string, cookie: string): Promise<string[]> {
  const page = async (nth: number) => {
    const answer = await fetch(`${url}/api/v1/issues?status=closed&page=${nth}`, { headers: { cookie } });
    return (await answer.json()) as { total: number; rows: { id: string }[] };
  };
  const { total } = await page(1);
  const pages = Math.max(1, Math.floor(total / 25));
  const picked = Array.from({ length: 8 }, (_, nth) => 1 + Math.floor((nth * pages) / 8));
  const found = await Promise.all(picked.map(page));
  return found.flatMap(({ rows }) => rows.map(({ id }) => `/issues/${id}`));
}
