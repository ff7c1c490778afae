import type { PainPointState } from "@/domain/pain-point";
import { releasedPainPoints } from "@/features/pain-points/queries/public";
import { forAMinute } from "@/lib/minute";
import type { ReleasedGroup } from "../schema";

export const releasedPageSize = 10;

const statesOf: Record<ReleasedGroup, PainPointState[]> = {
  underway: ["received", "accepted", "linked"],
  solved: ["answered", "resolved"],
  elsewhere: ["declined", "transferred"],
};

/** What others told, a page at a time, at most a minute old. */
export const releasedPage = forAMinute((group: ReleasedGroup | undefined, page: number) =>
  releasedPainPoints(page, releasedPageSize, group && statesOf[group]),
);
