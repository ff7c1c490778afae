import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aPlan, at, evidence, granted, issueIn, people, target } from "@/test-support/ledger";
import { plan, returnPlan } from "../commands/plan";
import { reportProgress } from "../commands/progress";
import { reopen } from "../commands/review";
import { issueHistory } from "./history";
import { issueOffers } from "./offers";
import { issueFacts } from "./one";
import { issueRecords } from "./records";
import { stepContext } from "./step-context";
import { loadIssue } from "./subject";

const { inspector, inspector2, liaison, partner, foreignInspector } = people;

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

test("the facts of an issue: whose it is, by when, and how many working days are left", async () => {
  const id = await issueIn("assigned", { partners: ["RSJ"], dueDay: "2023-06-19" });
  const facts = await issueFacts(liaison, id, at("2023-05-10"));
  expect(facts).toMatchObject({
    holder: "lead",
    standing: "green",
    // Handed over on Monday: it is to be signed for on Tuesday, one working day ago.
    owed: { day: "2023-05-09", left: -1 },
    task: { code: "A-001", title: "公司设立登记" },
    aspect: { question: "材料能否精简？" },
    walk: null,
    partners: [{ unit: "RSJ", signedOff: null, released: null }],
  });
  expect(facts?.row).toMatchObject({ originalDueDay: "2023-06-19", dueDay: "2023-06-19" });
});

test("what may not be seen is not found, and neither is nonsense", async () => {
  const id = await issueIn("rectifying");
  expect(await issueFacts(foreignInspector, id, at("2023-05-16"))).toBeUndefined();
  expect(await issueFacts(partner, id, at("2023-05-16"))).toBeUndefined();
  for (const nonsense of ["", "1", "\u0000", "'; --", "x".repeat(9_000)])
    expect(await issueFacts(inspector, nonsense, at("2023-05-16"))).toBeUndefined();
});

test("the original due day stays when the plan's own rules and a second round begins", async () => {
  const id = await issueIn("closed");
  granted(
    await reopen(inspector, at("2023-06-01"), { ...(await target(id)), reason: "又收复印件。", dueDay: "2023-06-15" }),
  );
  const facts = await issueFacts(inspector, id, at("2023-06-01"));
  expect(facts?.row).toMatchObject({
    round: 2,
    originalDueDay: "2023-05-29",
    roundDueDay: "2023-06-15",
    dueDay: "2023-06-15",
  });
});

test("records come newest first, with who filed them and what was measured", async () => {
  const id = await issueIn("planned");
  granted(await returnPlan(inspector, at("2023-05-09"), { ...(await target(id)), reason: "没有写时间。" }));
  granted(await plan(liaison, at("2023-05-10"), { ...(await target(id)), ...aPlan, measures: "写明时间" }));
  const records = await issueRecords(id);
  expect(records.plans.map(({ state, measures }) => [state, measures])).toEqual([
    ["filed", "写明时间"],
    ["returned", aPlan.measures],
  ]);
  const closed = await issueRecords(await issueIn("closed"));
  expect(closed.results).toMatchObject([{ state: "accepted", outcomes: [{ kind: "documents", before: 5, after: 3 }] }]);
});

test("the history tells who did what, in order", async () => {
  const id = await issueIn("rectifying");
  granted(await reportProgress(liaison, at("2023-05-16"), { ...(await target(id)), percent: 40, text: "已对接。" }));
  const issue = await loadIssue(liaison, id);
  if (!issue) throw new Error("not seen");
  const { entries, unitName } = await issueHistory(liaison, issue);
  expect(entries.map(({ event }) => event.type)).toEqual([
    "drafted",
    "raise",
    "assign",
    "accept",
    "plan",
    "approvePlan",
    "progressed",
  ]);
  expect(entries.at(-1)).toMatchObject({ actorName: liaison.name, actorUnit: "SGJ", times: 1 });
  expect(unitName("SGJ")).toBe("SGJ");
});

test("the forms are told what they ask for, and no more", async () => {
  const id = await issueIn("raised");
  const contextOf = async (who: typeof inspector) => {
    const facts = await issueFacts(who, id, at("2023-05-08"));
    if (!facts) throw new Error("unseen");
    const records = await issueRecords(id);
    const offers = await issueOffers(who, facts.loaded, records.proposal, at("2023-05-08"));
    return stepContext(who, facts, records, offers, at("2023-05-08"));
  };
  const context = await contextOf(inspector);
  expect(context.due).toEqual({
    spot: "2023-05-11",
    term: "2023-05-29",
    termWithPartners: "2023-06-19",
    long: "2025-05-29",
  });
  expect(context.suggestedLead).toBe("SGJ");
  const groups = context.leads?.map(({ options }) => options.map(({ value }) => value));
  expect(groups?.[0]).toEqual(["RSJ", "SGJ", "CZ"]); // its own bureaus first
  expect(groups?.flat()).toContain("GCQ-SGJ");
  const leader = await contextOf(people.leader);
  expect(leader).not.toHaveProperty("leads");
  expect(leader).not.toHaveProperty("due");
});

test("evidence of an earlier round may no longer be taken away", async () => {
  const id = await issueIn("closed");
  granted(
    await reopen(inspector2, at("2023-06-01"), { ...(await target(id)), reason: "又收复印件。", dueDay: "2023-06-15" }),
  );
  await evidence(id, "after");
  const facts = await issueFacts(liaison, id, at("2023-06-02"));
  if (!facts) throw new Error("unseen");
  const records = await issueRecords(id);
  const context = await stepContext(
    liaison,
    facts,
    records,
    await issueOffers(liaison, facts.loaded, null, at("2023-05-08")),
    at("2023-06-02"),
  );
  expect(context.files.after.map(({ fixed }) => fixed).sort()).toEqual([false, true]);
});
