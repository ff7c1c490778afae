import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { escalations, issuePasses, issues, proposals, results } from "@/db/schema";
import { startOf } from "@/domain/calendar";
import { standing } from "@/domain/deadline";
import { finalStates, type IssueState, leadStates } from "@/domain/issue";
import { can } from "@/domain/permission";
import { queueOf } from "@/domain/queue";
import type { Role, Viewer } from "@/domain/viewer";
import { yearDay } from "@/domain/yearly-review";
import { insertAccount } from "@/test-support/accounts";
import { insertIssues, type MadeIssue, makeIssues, subjectOf, today } from "@/test-support/figures/issue-rows";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { type IssueDuty, issueDuties } from "./duties";

const made = makeIssues(1_000, 23);
for (const [at, { row }] of made.entries()) if (row.state === "draft" && at % 2 === 0) row.number = `CZ-2023-9${at}`;

// Some have lasted a year or two.
for (const [at, { row }] of made.entries()) if (row.kind === "long" && at % 2 === 0) row.startDay = "2021-06-01";

const held: Record<string, [role: Role, path: string][]> = {
  cityInspector: [["inspector", "CZ"]],
  guichiInspector: [["inspector", "CZ/GCQ"]],
  guichiTwoHats: [
    ["inspector", "CZ/GCQ"],
    ["head", "CZ/GCQ/GCQ-SGJ"],
  ],
  head: [["head", "CZ/RSJ"]],
  liaison: [["liaison", "CZ/RSJ"]],
  headAlone: [["head", "CZ/SGJ"]],
  bothAtOnce: [
    ["head", "CZ/GCQ/GCQ-RSJ"],
    ["liaison", "CZ/GCQ/GCQ-RSJ"],
  ],
  leader: [["leader", "CZ"]],
  admin: [["admin", "CZ"]],
};
const viewers = Object.entries(held).map(([name, pairs]) => testViewer(name, ...pairs));
const has = (viewer: Viewer, role: Role, code: string | undefined) =>
  viewer.grants.some((grant) => grant.role === role && grant.unit.code === code);
const hasLiaison = (code: string | undefined) => viewers.some((viewer) => has(viewer, "liaison", code));

const numberOf = ({ row }: MadeIssue) => Number(row.id);
const isPrepared = (issue: MadeIssue) =>
  ["rectifying", "planning"].includes(issue.row.state) && numberOf(issue) % 2 === 0;
const passersOf = (issue: MadeIssue) =>
  issue.row.state === "inspecting" && numberOf(issue) % 3 === 0 ? ["guichiInspector", "cityInspector"] : [];
const proposerOf = (issue: MadeIssue) => ["cityInspector", "guichiInspector", undefined][numberOf(issue) % 3];
/** For an interview while it is pressed; listed when it is over. */
const isAskedFor = (issue: MadeIssue) => numberOf(issue) % 3 === 0 && issue.row.leadUnit !== null;
const isProposed = (issue: MadeIssue) => issue.row.state === "planned" && proposerOf(issue) !== undefined;

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
  for (const [name, pairs] of Object.entries(held)) await insertAccount(name, ...pairs);
  const at = startOf(today);
  await transaction(async (tx) => {
    for (const issue of made) {
      const issueId = issue.row.id;
      if (isPrepared(issue))
        await tx.insert(results).values({
          id: `r${issueId}`,
          issueId,
          round: 1,
          text: "已整改",
          state: "draft",
          createdBy: "t",
          createdAt: at,
        });
      const { leadUnit: unit, state } = issue.row;
      if (isAskedFor(issue) && unit) {
        const rung = leadStates.some((one) => one === state) ? "interview" : "listing";
        const asked = { id: `e${issueId}`, issueId, rung, occurrence: "1", round: 1, unit } as const;
        await tx.insert(escalations).values({ ...asked, byRule: true, by: "t", at, day: today });
      }
      for (const accountId of passersOf(issue))
        await tx.insert(issuePasses).values({ issueId, round: 1, accountId, at });
      const proposedBy = proposerOf(issue);
      if (isProposed(issue) && proposedBy)
        await tx
          .insert(proposals)
          .values({ id: `p${issueId}`, issueId, move: "cancel", reason: "重复", proposedBy, proposedAt: at });
    }
  });
});

/** The same by the rules of permission, one issue at a time. */
function expected(duty: IssueDuty, viewer: Viewer, issue: MadeIssue): boolean {
  const { row } = issue;
  const subject = subjectOf(issue);
  const lead = subject.lead?.code;
  const isIn = (...states: IssueState[]) => states.includes(row.state) && !row.suspended;
  const runs = leadStates.some((state) => state === row.state);
  const queue = (...barred: string[]) => queueOf(subject, viewers, new Set(barred)).includes(viewer);
  const worksFor = (code: string | undefined) =>
    has(viewer, "liaison", code) || (has(viewer, "head", code) && !hasLiaison(code));
  const open = issue.partners.filter(({ signedOff, released }) => !signedOff && !released);
  const signable =
    (isIn("rectifying") || (isIn("planning") && row.kind === "spot")) && isPrepared(issue) && open.length === 0;
  const signs = signable && can(viewer, "issue.submit", subject);
  switch (duty) {
    case "raise":
      return row.state === "draft" && row.source !== "walk" && can(viewer, "issue.raise", subject);
    case "supplement":
      return (
        row.state === "draft" &&
        row.number !== null &&
        has(viewer, "liaison", row.raisingUnit) &&
        !has(viewer, "head", row.raisingUnit)
      );
    case "signResult":
      return signs;
    case "accept":
      return isIn("assigned") && worksFor(lead) && can(viewer, "issue.accept", subject);
    case "plan":
      return isIn("planning") && worksFor(lead) && can(viewer, "issue.plan", subject) && !signs;
    case "rectify":
      return row.state === "rectifying" && worksFor(lead) && can(viewer, "issue.report", subject) && !signs;
    case "yearlyReview":
      return (
        runs && !row.suspended && row.kind === "long" && yearDay(row.startDay ?? today, today) !== undefined && queue()
      );
    case "verify":
      return isIn("raised") && queue();
    case "reviewPlan":
      return isIn("planned") && queue();
    case "pass":
      return isIn("submitted") && queue();
    case "close":
      return isIn("inspecting") && queue(...passersOf(issue));
    case "confirmEnd":
      return isProposed(issue) && queue(proposerOf(issue) ?? "");
    case "holdInterview":
      return isIn(...leadStates) && isAskedFor(issue) && queue();
    case "liftListing":
      return finalStates.some((state) => state === row.state) && isAskedFor(issue) && queue();
    case "chase":
      return runs && standing({ ...row, returns: 0 }, today) === "red" && queue();
    case "watch": {
      const light = standing(row, today);
      const watches = has(viewer, "head", lead) && !worksFor(lead);
      return runs && watches && (light === "red" || light === "yellow") && !signable;
    }
  }
}

const seen = new Set<string>();
describe("what waits is what the viewer may do next:", () => {
  test.each(viewers.map((viewer) => [viewer.accountId, viewer] as const))("%s", async (_, viewer) => {
    for (const [duty, condition] of await issueDuties(viewer, today)) {
      const rows = await db.select({ id: issues.id }).from(issues).where(condition);
      const ids = made.filter((issue) => expected(duty, viewer, issue)).map(({ row }) => row.id);
      expect(rows.map(({ id }) => id).sort(), duty).toEqual(ids.sort());
      if (ids.length > 0) seen.add(duty);
    }
    const asked = new Set((await issueDuties(viewer, today)).map(([duty]) => duty));
    const all = made.flatMap((issue) =>
      (["raise", "accept", "plan", "rectify", "verify", "pass", "close", "watch", "signResult"] as const).filter(
        (duty) => expected(duty, viewer, issue),
      ),
    );
    expect(all.every((duty) => asked.has(duty))).toBe(true);
  });

  test("every duty was there for somebody", () => expect(seen.size).toBe(16));
});
