import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { issues, requests } from "@/db/schema";
import { startOf } from "@/domain/calendar";
import type { RequestDuty } from "@/domain/desk";
import { can } from "@/domain/permission";
import { leadersOf, queueOf } from "@/domain/queue";
import type { Role, Viewer } from "@/domain/viewer";
import { insertAccount } from "@/test-support/accounts";
import { insertIssues, type MadeIssue, makeIssues, subjectOf, today } from "@/test-support/figures/issue-rows";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { waitingRequests } from "./waiting";

const made = makeIssues(800, 11).filter(({ row }) => row.leadUnit && row.state !== "draft");
const held: Record<string, [role: Role, path: string][]> = {
  city: [["inspector", "CZ"]],
  guichi: [["inspector", "CZ/GCQ"]],
  guichiTwoHats: [
    ["inspector", "CZ/GCQ"],
    ["head", "CZ/GCQ/GCQ-SGJ"],
  ],
  leader: [["leader", "CZ"]],
  countyLeader: [["leader", "CZ/GCQ"]],
  leadingHead: [
    ["leader", "CZ/GCQ"],
    ["head", "CZ/GCQ/GCQ-RSJ"],
  ],
  both: [
    ["leader", "CZ"],
    ["inspector", "CZ"],
  ],
  liaison: [["liaison", "CZ/RSJ"]],
};
const viewers = Object.entries(held).map(([name, pairs]) => testViewer(name, ...pairs));

/** Each issue has one request, of a kind that its number says. */
const kinds = ["extension", "second", "suspension", "reassignment", "referral", "standing", "decided"] as const;
const kindOf = ({ row }: MadeIssue) => kinds[Number(row.id) % kinds.length] ?? "extension";

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
  for (const [name, pairs] of Object.entries(held)) await insertAccount(name, ...pairs);
  const at = startOf(today);
  await transaction(async (tx) => {
    for (const issue of made) {
      const kind = kindOf(issue);
      const known = {
        extension: "extension",
        second: "extension",
        decided: "extension",
        standing: "suspension",
      } as const;
      await tx.insert(requests).values({
        ...{ id: `q${issue.row.id}`, issueId: issue.row.id, round: 1, unit: issue.row.leadUnit ?? "" },
        ...{ askedBy: "x", askedAt: at, reason: "原因", nth: kind === "second" ? 2 : 1, askedDay: "2000-01-04" },
        kind: kind in known ? known[kind as keyof typeof known] : (kind as "referral"),
        ...(kind === "decided" && { decision: "refused" as const, decidedAt: at }),
        ...(kind === "standing" && { decision: "granted" as const, decidedAt: at }),
      });
    }
  });
});

function waits(viewer: Viewer, duty: RequestDuty, issue: MadeIssue): boolean {
  const [kind, subject] = [kindOf(issue), subjectOf(issue)];
  if (duty === "answerReferral") return kind === "referral" && can(viewer, "issue.coordinate", subject);
  const queued = queueOf(subject, viewers).includes(viewer);
  if (duty === "resume") return kind === "standing" && queued;
  if (kind === "second") return leadersOf(subject, viewers).includes(viewer);
  return ["extension", "suspension", "reassignment"].includes(kind) && queued;
}

describe("what is asked waits where the rule says:", () => {
  test.each(viewers.map((viewer) => [viewer.accountId, viewer] as const))("%s", async (name, viewer) => {
    const asked = waitingRequests(viewer, today);
    let total = 0;
    for (const duty of ["decideRequest", "answerReferral", "resume"] as const) {
      const condition = asked[duty];
      const rows = condition
        ? await db
            .select({ id: issues.id })
            .from(requests)
            .innerJoin(issues, eq(issues.id, requests.issueId))
            .where(and(condition))
        : [];
      const expected = made.filter((issue) => waits(viewer, duty, issue)).map(({ row }) => row.id);
      expect(rows.map(({ id }) => id).sort(), duty).toEqual(expected.sort());
      total += rows.length;
    }
    if (name === "liaison") expect(total).toBe(0);
    else expect(total).toBeGreaterThan(3);
  });
});
