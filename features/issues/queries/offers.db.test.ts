import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, evidence, granted, issueIn, people, target, words } from "@/test-support/ledger";
import { draft } from "../commands/draft";
import { cancel } from "../commands/end";
import { acceptPart, signOff } from "../commands/parts";
import { raise } from "../commands/raise";
import { returnWork, submit } from "../commands/result";
import { pass } from "../commands/review";
import { forwardMove, issueOffers } from "./offers";
import { issueRecords } from "./records";
import { loadIssue } from "./subject";

const { inspector, inspector2, head, liaison, partner, leader } = people;

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

/** What somebody is offered: `close` works, `close: otherThanPasser` waits. */
async function offered(id: string, who: Viewer): Promise<string[]> {
  const loaded = await loadIssue(who, id);
  if (!loaded) return ["unseen"];
  const offers = await issueOffers(who, loaded, (await issueRecords(id)).proposal, at("2023-05-08"));
  return offers.map(({ name, blocked }) => (blocked ? `${name}: ${blocked}` : name)).sort();
}
const ends = ["cancel", "merge"];

describe("on the way, each is offered what is theirs", () => {
  test.each([
    ["raised", inspector, ["assign", "decline", "return", ...ends]],
    ["raised", liaison, ["unseen"]],
    ["assigned", inspector, ["reassign", ...ends]],
    ["assigned", liaison, ["accept"]],
    ["planning", liaison, ["attach", "plan"]],
    ["planned", liaison, ["withdraw"]],
    ["planned", inspector, ["approvePlan", "reassign", "returnPlan", ...ends]],
    ["rectifying", liaison, ["attach", "reportProgress", "saveResult"]],
    ["rectifying", head, ["attach", "reportProgress", "submit"]],
    ["submitted", head, ["withdraw"]],
    ["submitted", inspector, ["pass", "returnWork", ...ends]],
    ["inspecting", inspector, ["close: otherThanPasser", "returnWork", ...ends]],
    ["inspecting", inspector2, ["close", "returnWork", ...ends]],
    ["closed", inspector2, ["reopen"]],
    ["closed", head, []],
    ["closed", leader, []],
  ] as const)("%s, %o: %j", async (state, who, expected) => {
    expect(await offered(await issueIn(state), who)).toEqual([...expected].sort());
  });
});

test("an on-the-spot issue is handed in without a plan", async () => {
  const id = await issueIn("planning", { kind: "spot" });
  expect(await offered(id, head)).toEqual(["attach", "plan", "submit"]);
  expect(await offered(id, liaison)).toEqual(["attach", "plan", "saveResult"]);
});

test("a partner's part holds the result back until it is signed off", async () => {
  const id = await issueIn("rectifying", { partners: ["RSJ"] });
  expect(await offered(id, head)).toContain("submit: partnersSignedOff");
  expect(await offered(id, head)).toContain("saveResult");
  expect(await offered(id, partner)).toEqual(["acceptPart", "attach", "signOff"]);
  granted(await acceptPart(partner, at("2023-05-09"), { ...(await target(id)), unit: "RSJ" }));
  expect(await offered(id, partner)).toEqual(["attach", "signOff"]);
  expect(await offered(id, inspector)).toEqual(
    expect.arrayContaining(["arrangePart", "releasePartner", "replacePartner"]),
  );
  granted(await signOff(partner, at("2023-05-16"), { ...(await target(id)), unit: "RSJ", text: "已办完。" }));
  expect(await offered(id, head)).toContain("submit");
  expect(await offered(id, partner)).not.toContain("signOff");
});

test("whoever passed once in a round may not close it after it came back", async () => {
  const id = await issueIn("inspecting");
  const reason = "现场没有改到位。";
  granted(await returnWork(inspector2, at("2023-05-19"), { ...(await target(id)), reason }));
  const result = { text: "已真正改好。", outcomes: [], noOutcomeReason: "服务方式变化，没有数量。" };
  granted(await submit(head, at("2023-05-22"), { ...(await target(id)), ...result }));
  granted(await pass(inspector2, at("2023-05-23"), await target(id)));
  expect(await offered(id, inspector)).toContain("close: otherThanPasser");
  expect(await offered(id, inspector2)).toContain("close: otherThanPasser");
});

describe("what came along decides the first step", () => {
  const drafted = async () => {
    const made = await draft(inspector, at("2023-05-08"), { unit: "CZ", source: "inspection", ...words });
    return granted(made).id;
  };
  test("a plan may be approved, a fix verified, nothing only assigned", async () => {
    const id = await drafted();
    const plan = { idea: "数据共享", measures: "导入地址库", dueDay: "2023-05-19", responsible: "科长" };
    granted(await raise(inspector, at("2023-05-08"), { ...(await target(id)), ...words, brought: "plan", plan }));
    expect(await offered(id, inspector)).toContain("approve");
    expect(await offered(id, inspector)).not.toContain("verifyFixed");
    expect(forwardMove({ state: "raised", brought: "plan" })).toBe("approve");
  });
  test("a fix with evidence may be verified", async () => {
    const id = await drafted();
    await evidence(id, "before", "after");
    const result = { text: "已补纸。", outcomes: [], noOutcomeReason: "服务方式变化。" };
    granted(await raise(inspector, at("2023-05-08"), { ...(await target(id)), ...words, brought: "fix", result }));
    expect(await offered(id, inspector2)).toContain("verifyFixed");
    expect(await offered(id, inspector2)).not.toContain("approve");
  });
});

test("a proposal asks for another inspector's key, and its own may be taken back", async () => {
  const id = await issueIn("assigned");
  granted(await cancel(inspector, at("2023-05-09"), { ...(await target(id)), reason: "重复登记。" }));
  expect(await offered(id, inspector)).toEqual(["confirmProposal: secondKey", "reassign", "withdrawProposal"]);
  expect(await offered(id, inspector2)).toEqual(["confirmProposal", "reassign", "rejectProposal"]);
});
