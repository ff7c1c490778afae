import { and, countDistinct, eq, inArray, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { grants, instructions, issuePartners, issues, tasks, units, walks } from "@/db/schema";
import { instructionOpenStates } from "@/domain/instruction";
import { openStates } from "@/domain/issue";

/** What hangs on a unit and has to be settled before it goes out of use, and what stays with it. */
export interface UnitTies {
  /** Accounts that hold a role here, or wait for one; a disabled one too, for it can be enabled again. */
  accounts: number;
  /** Issues not over that name it as raising, lead or partner unit. */
  openIssues: number;
  /** Walks planned or under way, by it or at its windows. */
  openWalks: number;
  /** Instructions not over that it was given, or that were given in its name. */
  openInstructions: number;
  /** Tasks in use that it leads. */
  tasks: number;
  /** Units in use right below it. */
  units: number;
  /** All there ever were; they keep it. */
  issues: number;
  walks: number;
}

/** Of these, what must be none. */
export const binding = [
  "accounts",
  "openIssues",
  "openWalks",
  "openInstructions",
  "tasks",
  "units",
] as const satisfies (keyof UnitTies)[];

export async function unitTies(code: string): Promise<UnitTies> {
  const partnerOf = db
    .select({ id: issuePartners.issueId })
    .from(issuePartners)
    .where(and(eq(issuePartners.unit, code), isNull(issuePartners.releasedAt)));
  const named = or(eq(issues.raisingUnit, code), eq(issues.leadUnit, code), inArray(issues.id, partnerOf));
  const walked = or(eq(walks.unit, code), eq(walks.target, code));
  const instructed = or(eq(instructions.unit, code), eq(instructions.fromUnit, code));
  const [held] = await db
    .select({ accounts: countDistinct(grants.accountId) })
    .from(grants)
    .where(eq(grants.unit, code));
  return {
    accounts: held?.accounts ?? 0,
    openIssues: await db.$count(issues, and(named, inArray(issues.state, [...openStates, "draft"]))),
    openWalks: await db.$count(walks, and(walked, inArray(walks.state, ["planned", "walking"]))),
    openInstructions: await db.$count(
      instructions,
      and(instructed, inArray(instructions.state, instructionOpenStates)),
    ),
    tasks: await db.$count(tasks, and(eq(tasks.leadUnit, code), isNull(tasks.retiredAt))),
    units: await db.$count(units, and(eq(units.parent, code), isNull(units.retiredAt))),
    issues: await db.$count(issues, named),
    walks: await db.$count(walks, walked),
  };
}
