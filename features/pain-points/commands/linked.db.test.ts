import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { issues, painPointIssues } from "@/db/schema";
import { cancel, decideProposal, merge as mergeIssue } from "@/features/issues/commands/end";
import { discard, raise } from "@/features/issues/commands/raise";
import { close, reopen } from "@/features/issues/commands/review";
import { decline as declineIssue } from "@/features/issues/commands/triage";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  at,
  eventsOf,
  granted,
  issueIn,
  openSpan,
  outcomeOf,
  people,
  row,
  target,
  words,
} from "@/test-support/ledger";
import { notSolved, painPointIn } from "@/test-support/pain-point-moves";
import { painPoint, painPointAt, told } from "@/test-support/pain-points";
import { follow } from "../queries/follow";
import { openRequests } from "../queries/requests";
import { accept } from "./accept";
import { answer } from "./answer";
import { decideReopening } from "./decide-reopening";
import { judge } from "./judge";
import { link, linkNew } from "./link";
import { merge } from "./merge";

const { inspector, inspector2, countyInspector } = people;
const when = at("2023-05-23");
const reason = "与另一问题相同。";
const conclusion = "现场复核属实。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

async function linkedTo(issueId: string) {
  const one = await painPointIn("accepted");
  granted(await link(inspector, when, { ...(await painPointAt(one.id)), issue: issueId }));
  return one;
}
const closed = async (id: string) => granted(await close(inspector2, when, { ...(await target(id)), conclusion }));
const lastEvent = async (id: string) => (await eventsOf(id)).at(-1);

describe("linked to an issue", () => {
  it("is resolved when the issue closes, in the same move, and its citizen is asked", async () => {
    const issueId = await issueIn("inspecting");
    const { id, number, code } = await linkedTo(issueId);
    expect(await follow(number, code)).toMatchObject({ state: "linked", issues: [{ state: "inspecting" }] });
    await closed(issueId);
    expect(await painPoint(id)).toMatchObject({ state: "resolved", stateSince: when });
    expect(await openSpan(id)).toEqual(["resolved"]);
    expect(await lastEvent(id)).toMatchObject({ type: "painPointResolved", actorId: inspector2.accountId });
    expect(await follow(number, code)).toMatchObject({ mayJudge: true, replies: [{ kind: "resolution" }] });
    expect(brokenLink(await eventsOf(id))).toBeUndefined();
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["declined", async (id) => granted(await declineIssue(inspector, when, { ...(await target(id)), reason }))],
    ["cancelled", async (id) => granted(await cancel(inspector, when, { ...(await target(id)), reason }))],
  ])("comes back to the inbox when the issue is %s, and may be linked again", async (_, end) => {
    const issueId = await issueIn("raised");
    const { id, number, code } = await linkedTo(issueId);
    await end(issueId);
    expect((await painPoint(id)).state).toBe("accepted");
    expect((await lastEvent(id))?.type).toBe("painPointCameBack");
    expect(await follow(number, code)).toMatchObject({ state: "accepted", issues: [] });
    const other = await issueIn("raised");
    granted(await link(inspector, when, { ...(await painPointAt(id)), issue: other }));
    expect((await painPoint(id)).state).toBe("linked");
  });

  it("goes on with the target when the issue is merged", async () => {
    const [issueId, into] = [await issueIn("raised"), await issueIn("inspecting")];
    const { id } = await linkedTo(issueId);
    granted(await mergeIssue(inspector, when, { ...(await target(issueId)), mergedInto: into, reason }));
    expect((await painPoint(id)).state).toBe("linked");
    expect((await lastEvent(id))?.type).toBe("painPointFollowed");
    await closed(into);
    expect((await painPoint(id)).state).toBe("resolved");
  });

  it("waits for the second key of a merge", async () => {
    const [issueId, into] = [await issueIn("assigned"), await issueIn("raised")];
    const { id } = await linkedTo(issueId);
    const ended = granted(await mergeIssue(inspector, when, { ...(await target(issueId)), mergedInto: into, reason }));
    expect((await db.select().from(painPointIssues).where(eq(painPointIssues.painPointId, id))).length).toBe(1);
    if (!ended.proposed) throw new Error("merged at once");
    const { proposalId } = ended;
    granted(
      await decideProposal(inspector2, when, { ...(await target(issueId)), proposalId, confirm: true, reason: "" }),
    );
    const links = await db.select().from(painPointIssues).where(eq(painPointIssues.painPointId, id));
    expect(links.filter(({ endedAt }) => endedAt === null).map((one) => one.issueId)).toEqual([into]);
  });

  it("never misses a target that closes while its issue is being merged into it", async () => {
    const [issueId, into] = [await issueIn("raised"), await issueIn("inspecting")];
    const { id } = await linkedTo(issueId);
    await Promise.all([
      mergeIssue(inspector, when, { ...(await target(issueId)), mergedInto: into, reason }),
      close(inspector2, when, { ...(await target(into)), conclusion }),
    ]);
    expect((await row(into)).state).toBe("closed");
    expect((await row(issueId)).state).toBe("merged");
    expect((await painPoint(id)).state).toBe("resolved");
  });

  it("is resolved at once when its issue is merged into a closed one", async () => {
    const [issueId, into] = [await issueIn("raised"), await issueIn("closed")];
    const { id } = await linkedTo(issueId);
    granted(await mergeIssue(inspector, when, { ...(await target(issueId)), mergedInto: into, reason }));
    expect((await painPoint(id)).state).toBe("resolved");
  });

  it("stays resolved when the issue is reopened: only its citizen's request leads back", async () => {
    const issueId = await issueIn("inspecting");
    const { id } = await linkedTo(issueId);
    await closed(issueId);
    granted(await reopen(inspector, when, { ...(await target(issueId)), reason, dueDay: "2023-06-05" }));
    expect((await painPoint(id)).state).toBe("resolved");
  });

  it("is not linked to what is over, unknown or out of sight", async () => {
    const { id } = await painPointIn("accepted");
    const to = async (issue: string) => outcomeOf(await link(inspector, when, { ...(await painPointAt(id)), issue }));
    expect(await to(await issueIn("closed"))).toBe("linkTarget");
    expect(await to("CZ-2023-9999")).toBe("linkTarget");
    const county = await told({ unit: "GCQ-SGJ", text: "县里窗口排队久。" });
    granted(await accept(countyInspector, when, await painPointAt(county.id)));
    const cityIssue = await issueIn("raised");
    expect(outcomeOf(await link(countyInspector, when, { ...(await painPointAt(county.id)), issue: cityIssue }))).toBe(
      "linkTarget",
    );
    expect((await painPoint(id)).state).toBe("accepted");
  });

  it("never misses an issue that closes while it is being linked", async () => {
    const issueId = await issueIn("inspecting");
    const { id } = await painPointIn("accepted");
    const [linked] = await Promise.all([
      link(inspector, when, { ...(await painPointAt(id)), issue: issueId }),
      close(inspector2, when, { ...(await target(issueId)), conclusion }),
    ]);
    expect((await painPoint(id)).state).toBe(linked.ok ? "resolved" : "accepted");
  });
});

describe("linked to a new issue", () => {
  it("the draft carries the masked words and the task, for the inspector's unit to raise", async () => {
    const one = await painPointIn("accepted");
    const input = { ...(await painPointAt(one.id)), title: "药店开办盖章三趟" };
    expect(outcomeOf(await linkNew(inspector, when, { ...input, unit: "SGJ" }))).toBe("outOfReach");
    expect(await db.select().from(issues)).toEqual([]);
    const { issueId } = granted(await linkNew(inspector, when, { ...input, unit: "CZ" }));
    const draft = await row(issueId);
    expect(draft).toMatchObject({ state: "draft", source: "citizen", taskCode: "A-001", raisingUnit: "CZ" });
    expect(draft.description).toContain("〔电话号码〕");
    granted(await raise(inspector, when, { ...(await target(issueId)), ...words, brought: "nothing" }));
    expect((await painPoint(one.id)).state).toBe("linked");
  });

  it("comes back when the draft is discarded", async () => {
    const one = await painPointIn("linked");
    const [linked] = await db.select().from(painPointIssues);
    granted(await discard(inspector, when, { ...(await target(linked?.issueId ?? "")), reason }));
    expect((await painPoint(one.id)).state).toBe("accepted");
  });
});

describe("merged", () => {
  it("follows its target, keeps its own followers, and its citizen judges for themselves", async () => {
    const [a, b, c] = [
      await told(),
      await told({ text: "盖章三趟，乙说。" }),
      await told({ text: "盖章三趟，丙说。" }),
    ];
    granted(await merge(inspector, when, { ...(await painPointAt(a.id)), mergedInto: b.number }));
    granted(await merge(inspector, when, { ...(await painPointAt(b.id)), mergedInto: c.number }));
    granted(await accept(inspector, when, await painPointAt(c.id)));
    granted(await answer(inspector, when, { ...(await painPointAt(c.id)), text: "已改为一次办结。" }));
    expect(await follow(a.number, a.code)).toMatchObject({
      number: a.number,
      merged: true,
      state: "answered",
      mayJudge: true,
      replies: [{ text: "已改为一次办结。" }],
    });
    granted(await judge(a.number, a.code, notSolved, when));
    expect(outcomeOf(await judge(a.number, a.code, notSolved, when))).toBe("alreadyJudged");
    expect((await follow(c.number, c.code))?.verdict).toBeNull();
    granted(await judge(c.number, c.code, { ...notSolved, solved: true, level: "good" }, when));
    const [request, ...more] = await openRequests(c.id);
    expect(more).toEqual([]);
    const grant = { requestId: request?.id ?? "", grant: true, reason: "确有一个窗口没改。" };
    granted(await decideReopening(inspector, when, { ...(await painPointAt(c.id)), ...grant }));
    expect(await follow(a.number, a.code)).toMatchObject({ state: "accepted", round: 2, verdict: null });
  });
});

describe("judged", () => {
  it("once a round; again in the next", async () => {
    const { id, number, code } = await painPointIn("answered");
    const twice = await Promise.all([judge(number, code, notSolved, when), judge(number, code, notSolved, when)]);
    expect(twice.map(outcomeOf).sort()).toEqual(["alreadyJudged", "done"]);
    expect((await lastEvent(id))?.type).toBe("reopeningAsked");
    const [request] = await openRequests(id);
    const grant = { requestId: request?.id ?? "", grant: true, reason: "确实没改到位。" };
    granted(await decideReopening(inspector, when, { ...(await painPointAt(id)), ...grant }));
    expect(outcomeOf(await judge(number, code, notSolved, when))).toBe("notNow");
    granted(await answer(inspector, when, { ...(await painPointAt(id)), text: "这次改好了。" }));
    const content = granted(await judge(number, code, { solved: true, level: "veryGood", text: "" }, when));
    expect(content).toEqual({ asksToReopen: false });
    expect(brokenLink(await eventsOf(id))).toBeUndefined();
  });
});
