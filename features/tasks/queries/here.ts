import { and, eq, inArray, type SQL } from "drizzle-orm";
import { issues, tasks, walks } from "@/db/schema";
import { openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";
import { visibleWalks } from "@/features/walks/queries/visible";

/** Walks at a task that count as walked: concluded, and this viewer's to see. */
export const walkedHere = (viewer: Viewer): SQL =>
  and(eq(walks.taskCode, tasks.code), eq(walks.state, "concluded"), visibleWalks(viewer)) as SQL;

/** Issues of a task that somebody still owes a step, as this viewer sees them; a task at a time, so sought by it alone. */
export const openHere = (viewer: Viewer): SQL =>
  and(eq(issues.taskCode, tasks.code), inArray(issues.state, openStates), visibleIssues(viewer, "follow")) as SQL;
