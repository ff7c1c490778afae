import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, walks } from "@/db/schema";
import { openStates } from "@/domain/issue";

/** What a task has been through, and what of it is still under way; it keeps all of it, out of use too. */
export async function taskTies(code: string) {
  const [walked, openWalks, raised, openIssues] = await Promise.all([
    db.$count(walks, eq(walks.taskCode, code)),
    db.$count(walks, and(eq(walks.taskCode, code), inArray(walks.state, ["planned", "walking"]))),
    db.$count(issues, eq(issues.taskCode, code)),
    db.$count(issues, and(eq(issues.taskCode, code), inArray(issues.state, openStates))),
  ]);
  return { walks: walked, openWalks, issues: raised, openIssues };
}
