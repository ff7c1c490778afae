import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { holidays, settings } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aResult,
  at,
  drafted,
  eventsOf,
  evidence,
  granted,
  issueIn,
  monday,
  openSpan,
  outcomeOf,
  people,
  row,
  target,
  words,
} from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { cancel, decideProposal, merge } from "./end";
import { releasePartner, replacePartner, signOff } from "./partners";
import { reportProgress } from "./progress";
import { raise } from "./raise";
import { recomputeDeadlines } from "./recompute-deadlines";
import { returnWork, saveResult, submit } from "./result";
import { close, pass } from "./review";
import { assign, reassign } from "./triage";

const { inspector, inspector2, head, liaison, partner } = people;
const later = at("2023-05-18");
const reason = "与另一问题相同。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("partners", () => {
  it("sign off their own part before the lead may submit", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    await evidence(id, "before", "after");
    const hand = async () => submit(head, later, { ...(await target(id)), ...aResult });
    expect(await hand()).toMatchObject({ ok: false, refusal: { code: "partnersSignedOff", values: { count: 1 } } });

    const text = "社保接口已开通。";
    expect(outcomeOf(await signOff(liaison, later, { ...(await target(id)), unit: "RSJ", text }))).toBe("notAllowed");
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "SGJ", text }))).toBe("notAllowed");
    granted(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text }));
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text }))).toBe("notNow");
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "signedOff", actorUnit: "RSJ", particulars: { text } });
    granted(await hand());
  });

  it("are released or replaced by an inspector, with reason; who is released sees nothing more", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    expect(outcomeOf(await releasePartner(liaison, later, { ...(await target(id)), unit: "RSJ", reason }))).toBe(
      "notAllowed",
    );
    const swap = { unit: "RSJ", reason };
    expect(outcomeOf(await replacePartner(inspector, later, { ...(await target(id)), ...swap, by: "SGJ" }))).toBe(
      "invalid",
    );
    granted(await replacePartner(inspector, later, { ...(await target(id)), ...swap, by: "GCQ-RSJ" }));
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text: "好的" }))).toBe(
      "notFound",
    );
    granted(await releasePartner(inspector, later, { ...(await target(id)), unit: "GCQ-RSJ", reason }));
    await evidence(id, "before", "after");
    granted(await submit(head, later, { ...(await target(id)), ...aResult }));
  });
});

describe("what a result needs", () => {
  it.each([
    ["evidence of both sides", ["before"] as const, aResult, "evidence"],
    ["evidence of after", [] as const, aResult, "evidence"],
    ["an outcome or the reason for none", ["before", "after"] as const, { ...aResult, outcomes: [] }, "outcomes"],
    [
      "nothing more with a reason",
      ["before", "after"] as const,
      { ...aResult, outcomes: [], noOutcomeReason: "属服务态度" },
      "done",
    ],
  ])("%s", async (_, phases, result, expected) => {
    const id = await issueIn("rectifying");
    if (phases.length > 0) await evidence(id, ...phases);
    expect(outcomeOf(await submit(head, later, { ...(await target(id)), ...result }))).toBe(expected);
    expect((await row(id)).state).toBe(expected === "done" ? "submitted" : "rectifying");
  });

  it("is the head's signature; the liaison prepares, and signs only where a setting lets them", async () => {
    const id = await issueIn("rectifying");
    await evidence(id, "before", "after");
    granted(await saveResult(liaison, later, { ...(await target(id)), ...aResult }));
    const hand = async () => submit(liaison, later, { ...(await target(id)), ...aResult });
    expect(outcomeOf(await hand())).toBe("notAllowed");
    await transaction((tx) => tx.insert(settings).values({ name: "signing", value: { liaisonSigns: true } }));
    granted(await hand());
  });

  it("comes straight from planning only for on-the-spot fixes", async () => {
    const [spot, term] = [await issueIn("planning", { kind: "spot" }), await issueIn("planning")];
    for (const id of [spot, term]) await evidence(id, "before", "after");
    granted(await submit(head, later, { ...(await target(spot)), ...aResult }));
    expect(outcomeOf(await submit(head, later, { ...(await target(term)), ...aResult }))).toBe("spotWhenPlanning");
  });
});

describe("the second key", () => {
  it("is refused to whoever passed in this round, also when somebody else passed after them", async () => {
    const id = await issueIn("inspecting"); // passed by 甲
    granted(await returnWork(inspector2, later, { ...(await target(id)), reason }));
    await evidence(id, "after");
    granted(await submit(head, later, { ...(await target(id)), ...aResult }));
    granted(await pass(inspector2, later, await target(id)));
    const conclusion = "已复核。";
    expect(outcomeOf(await close(inspector, later, { ...(await target(id)), conclusion }))).toBe("otherThanPasser");
    expect(outcomeOf(await close(inspector2, later, { ...(await target(id)), conclusion }))).toBe("otherThanPasser");
    const third = testViewer("督查员丙", ["inspector", "CZ"]);
    granted(await close(third, later, { ...(await target(id)), conclusion }));
  });

  it("is refused to an inspector who serves a named unit in another role", async () => {
    const id = await issueIn("inspecting");
    const twoHats = testViewer("兼职督查员", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
    expect(outcomeOf(await close(twoHats, later, { ...(await target(id)), conclusion: "已复核。" }))).toBe(
      "notAllowed",
    );
  });

  it("merges from `assigned` on by one who proposes and another who confirms", async () => {
    const [id, into] = [await issueIn("rectifying"), await issueIn("assigned")];
    expect(outcomeOf(await merge(inspector, later, { ...(await target(id)), mergedInto: id, reason }))).toBe(
      "mergeTarget",
    );
    expect(outcomeOf(await merge(inspector, later, { ...(await target(id)), mergedInto: "CZ-1999-1", reason }))).toBe(
      "mergeTarget",
    );
    const { number } = await row(into);
    const proposed = granted(
      await merge(inspector, later, { ...(await target(id)), mergedInto: number ?? "", reason }),
    );
    expect(proposed.proposed).toBe(true);
    expect((await row(id)).state).toBe("rectifying");
    expect(outcomeOf(await cancel(inspector2, later, { ...(await target(id)), reason }))).toBe("alreadyProposed");

    const proposalId = proposed.proposed ? proposed.proposalId : "";
    const decide = async (viewer: typeof inspector, confirm: boolean) =>
      decideProposal(viewer, later, { ...(await target(id)), proposalId, confirm, reason: "" });
    expect(outcomeOf(await decide(liaison, true))).toBe("notAllowed");
    expect(outcomeOf(await decide(inspector, true))).toBe("secondKey");
    granted(await decide(inspector2, true));
    expect(await row(id)).toMatchObject({ state: "merged", mergedInto: into });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "merge",
      particulars: { proposedBy: inspector.accountId },
    });
    expect(await openSpan(id)).toEqual(["merged"]);
    expect(outcomeOf(await decide(inspector2, true))).toBe("changedMeanwhile");
  });

  it("may be refused, and then the way is free again; from `raised` one key is enough", async () => {
    const id = await issueIn("rectifying");
    const proposed = granted(await cancel(inspector, later, { ...(await target(id)), reason }));
    const proposalId = proposed.proposed ? proposed.proposalId : "";
    granted(await decideProposal(inspector2, later, { ...(await target(id)), proposalId, confirm: false, reason }));
    expect((await eventsOf(id)).at(-1)?.type).toBe("proposalRejected");
    expect(granted(await cancel(inspector, later, { ...(await target(id)), reason })).proposed).toBe(true);

    const raised = await issueIn("raised");
    expect(granted(await cancel(inspector, later, { ...(await target(raised)), reason })).proposed).toBe(false);
    expect((await row(raised)).state).toBe("cancelled");
  });
});

describe("a county's inspector", () => {
  it("hands over within the county, and leaves what reaches beyond it to the city", async () => {
    const id = await issueIn("raised");
    const hand = { partners: [], kind: "term" as const, dueDay: "2023-05-29" };
    const { countyInspector } = people;
    expect(
      outcomeOf(await assign(countyInspector, at(monday), { ...(await target(id)), lead: "GCQ-SGJ", ...hand })),
    ).toBe("notFound");
    // The city hands it to the county's bureau: the county sees it, and still may not decide.
    granted(await assign(inspector, at(monday), { ...(await target(id)), lead: "GCQ-SGJ", ...hand }));
    expect(outcomeOf(await reassign(countyInspector, later, { ...(await target(id)), lead: "GCQ-RSJ", reason }))).toBe(
      "notAllowed",
    );
  });

  it("may not name a lead outside the county", async () => {
    const id = await drafted(people.countyInspector, "GCQ");
    granted(await raise(people.countyInspector, at(monday), { ...(await target(id)), ...words, brought: "nothing" }));
    const hand = { partners: [], kind: "term" as const, dueDay: "2023-05-29" };
    const to = async (lead: string, partners: string[] = []) =>
      outcomeOf(await assign(people.countyInspector, at(monday), { ...(await target(id)), ...hand, lead, partners }));
    expect(await to("SGJ")).toBe("outOfReach");
    expect(await to("NONE")).toBe("invalid");
    expect(await to("GCQ-SGJ", ["GCQ-SGJ"])).toBe("done");
  });
});

describe("the yellow light", () => {
  it("comes earlier when the percent reported lags behind the time gone", async () => {
    const id = await issueIn("rectifying"); // from Monday 8 May, plan due Friday 19 May: 9 working days
    expect((await row(id)).warnDay).toBe("2023-05-16");
    granted(
      await reportProgress(liaison, at("2023-05-10"), { ...(await target(id)), percent: 30, text: "已联系数据局。" }),
    );
    expect(await row(id)).toMatchObject({ percent: 30, warnDay: "2023-05-11" }); // on the 3rd day 33 % are gone
    granted(
      await reportProgress(liaison, at("2023-05-11"), { ...(await target(id)), percent: 90, text: "接口已通。" }),
    );
    expect((await row(id)).warnDay).toBe("2023-05-16");
    expect(outcomeOf(await reportProgress(head, later, { id, version: 1, percent: 95, text: "完成" }))).toBe(
      "changedMeanwhile",
    );
    expect(outcomeOf(await reportProgress(partner, later, { ...(await target(id)), percent: 95, text: "完成" }))).toBe(
      "notFound",
    );
  });

  it("moves with the calendar; the assigned due day stays", async () => {
    const id = await issueIn("assigned", { dueDay: "2023-05-29" });
    expect((await row(id)).warnDay).toBe("2023-05-24");
    const changed = await transaction(async (tx) => {
      await tx.insert(holidays).values({ date: "2023-05-26", kind: "off", name: "试验" });
      return recomputeDeadlines(tx);
    });
    expect(changed).toBe(1);
    expect(await row(id)).toMatchObject({ warnDay: "2023-05-23", dueDay: "2023-05-29", originalDueDay: "2023-05-29" });
  });
});
