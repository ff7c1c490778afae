import { releasedPainPoints } from "@/features/pain-points/queries/public";
import type { ReleasedGroup } from "@/features/pain-points/schema";
import { forAMinute } from "@/lib/minute";

export const releasedPageSize = 10;

/** What others told, a page at a time, at most a minute old. */
export const releasedPage = forAMinute((group: ReleasedGroup | undefined, page: number) =>
  releasedPainPoints(page, releasedPageSize, group),
);
