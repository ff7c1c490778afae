import { dayOf } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import { taskFaces } from "@/features/tasks/queries/face";
import { forAMinutePer } from "@/lib/minute";
import { newestOutcomes } from "./brought";
import { compared } from "./compared";
import { lights } from "./lagging";

/** All that these answers depend on: what somebody may see is said by their grants. */
const grantsAndDay = (viewer: Viewer, now: Date) => [
  dayOf(now),
  ...viewer.grants.map(({ role, unit }) => `${role} ${unit.path}`).sort(),
];

/** More would not be read in a minute. */
const outcomesShown = 5;

/** What a leader's minute needs, at most a minute old; instructions are asked for apart, for they are worked on here. */
export const leadersMinute = forAMinutePer(grantsAndDay, async (viewer: Viewer, now: Date) => {
  const [figures, standing, faces, newest] = await Promise.all([
    compared(viewer, now),
    lights(viewer, now),
    taskFaces(viewer, dayOf(now)),
    newestOutcomes(viewer, outcomesShown),
  ]);
  return { figures, standing, faces, newest };
});
export type LeadersMinute = Awaited<ReturnType<typeof leadersMinute>>;
