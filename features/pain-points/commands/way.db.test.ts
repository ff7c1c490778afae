import { beforeEach, describe, expect, it } from "vitest";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, openSpan, outcomeOf, people, spansOf } from "@/test-support/ledger";
import { askedAgain, painPointIn, painPointStories } from "@/test-support/pain-point-moves";
import { painPoint, painPointAt, told } from "@/test-support/pain-points";
import { testViewer } from "@/test-support/viewer";
import { follow } from "../queries/follow";
import { accept } from "./accept";
import { clear } from "./clear";
import { decideReopening } from "./decide-reopening";
import { decline } from "./decline";
import { merge } from "./merge";
import { release, withhold } from "./release";
import { replyInterim } from "./reply-interim";
import { reveal } from "./reveal";

const { inspector, inspector2, leader, liaison, foreignInspector } = people;
const when = at("2023-05-10");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe.each(painPointStories)("$name to $to", ({ event, from, go, to, sets }) => {
  it("changes the state, and writes span and event beside it", async () => {
    const { id, requestId = "" } = await from();
    const before = await painPoint(id);
    granted(await go(inspector, await painPointAt(id), requestId));
    const after = await painPoint(id);
    expect(after).toMatchObject({ state: to, version: before.version + 1, stateSince: when, ...sets });
    expect(await openSpan(id)).toEqual([to]);
    expect((await spansOf(id)).at(-1)).toMatchObject({ subjectType: "painPoint", cameFrom: before.state, state: to });
    const events = await eventsOf(id);
    expect(events.at(-1)).toMatchObject({ type: event, fromState: before.state, toState: to });
    expect(JSON.stringify(events)).not.toContain("药店");
    expect(brokenLink(events)).toBeUndefined();
  });

  it("is refused to others, who leave no trace", async () => {
    const { id, requestId = "" } = await from();
    const before = [await painPoint(id), (await eventsOf(id)).length, (await spansOf(id)).length];
    const target = await painPointAt(id);
    expect(outcomeOf(await go(leader, target, requestId))).toBe("notAllowed");
    const conflicted = testViewer("两头跑", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
    expect(outcomeOf(await go(conflicted, target, requestId))).toBe("notAllowed");
    for (const stranger of [liaison, foreignInspector])
      expect(outcomeOf(await go(stranger, target, requestId))).toBe("notFound");
    expect([await painPoint(id), (await eventsOf(id)).length, (await spansOf(id)).length]).toEqual(before);
  });

  it("happens once when two try at once: the other is told what changed", async () => {
    const { id, requestId = "" } = await from();
    const target = await painPointAt(id);
    const results = await Promise.all([go(inspector, target, requestId), go(inspector2, target, requestId)]);
    expect(results.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    const second = results.find((result) => !result.ok);
    expect(!second?.ok && second?.refusal.values?.event).toBe(event);
  });
});

describe("beside the moves", () => {
  it("an interim answer stops the clock and leaves the state", async () => {
    const { id, number, code } = await painPointIn("accepted");
    granted(await replyInterim(inspector, when, { ...(await painPointAt(id)), text: "正在核实。" }));
    expect(await painPoint(id)).toMatchObject({ state: "accepted", respondedAt: when });
    expect((await eventsOf(id)).at(-1)?.type).toBe("interimReplied");
    const seen = await follow(number, code);
    expect(seen).toMatchObject({ interimDueDay: null, replies: [{ kind: "interim", text: "正在核实。" }] });
    expect(outcomeOf(await replyInterim(leader, when, { ...(await painPointAt(id)), text: "好" }))).toBe("notAllowed");
    expect(outcomeOf(await replyInterim(inspector, when, { id, version: 1, text: "正在核实。" }))).toBe(
      "changedMeanwhile",
    );
  });

  it("is public only once released, and no longer when withheld", async () => {
    const { id } = await painPointIn("received");
    granted(await release(inspector, when, await painPointAt(id)));
    expect(await painPoint(id)).toMatchObject({ releasedAt: when, releasedBy: inspector.accountId });
    expect(outcomeOf(await release(inspector, when, await painPointAt(id)))).toBe("notNow");
    granted(await withhold(inspector, when, { ...(await painPointAt(id)), reason: "涉及第三人。" }));
    expect((await painPoint(id)).releasedAt).toBeNull();
    expect((await eventsOf(id)).slice(-2).map(({ type }) => type)).toEqual(["painPointReleased", "painPointWithheld"]);
    expect(outcomeOf(await release(leader, when, await painPointAt(id)))).toBe("notAllowed");
  });

  it("kept apart, it may only be declined until it is let in", async () => {
    await told();
    const { id } = await told(); // the same once more
    expect(outcomeOf(await accept(inspector, when, await painPointAt(id)))).toBe("quarantined");
    expect(outcomeOf(await release(inspector, when, await painPointAt(id)))).toBe("quarantined");
    expect((await painPoint(id)).releasedAt).toBeNull();
    granted(await clear(inspector, when, await painPointAt(id)));
    expect(await painPoint(id)).toMatchObject({ quarantined: false, quarantineReason: "repeated" });
    granted(await accept(inspector, when, await painPointAt(id)));
    const spam = await told();
    granted(await decline(inspector, when, { ...(await painPointAt(spam.id)), reason: "advertising", text: "" }));
  });

  it("shows who told it only to who decides, and keeps who looked", async () => {
    const { id } = await told({ name: "王小明", phone: "13905661234" });
    expect(granted(await reveal(inspector, when, { id }))).toMatchObject({ name: "王小明", phone: "13905661234" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "personRevealed", actorId: inspector.accountId });
    expect(outcomeOf(await reveal(leader, when, { id }))).toBe("notAllowed");
    expect(outcomeOf(await reveal(liaison, when, { id }))).toBe("notFound");
    expect((await eventsOf(id)).filter(({ type }) => type === "personRevealed")).toHaveLength(1);
  });

  it("merges into nothing that is over, kept apart, unknown or itself", async () => {
    const { id, number } = await painPointIn("accepted");
    const into = async (mergedInto: string) =>
      outcomeOf(await merge(inspector, when, { ...(await painPointAt(id)), mergedInto }));
    expect(await into(number)).toBe("takeInTarget");
    expect(await into("SQ-2023-9999")).toBe("takeInTarget");
    expect(await into((await told()).number)).toBe("takeInTarget");
    const gone = await told({ text: "要打官司的那件事。" });
    granted(await decline(inspector, when, { ...(await painPointAt(gone.id)), reason: "inCourt", text: "" }));
    expect(await into(gone.number)).toBe("takeInTarget");
    expect((await painPoint(id)).state).toBe("accepted");
  });

  it("two merged into each other at once: one comes second", async () => {
    const [a, b] = [await painPointIn("accepted"), await told({ text: "盖章三趟，另一位说的。" })];
    const results = await Promise.all([
      merge(inspector, when, { ...(await painPointAt(a.id)), mergedInto: b.number }),
      merge(inspector2, when, { ...(await painPointAt(b.id)), mergedInto: a.number }),
    ]);
    expect(results.map(outcomeOf).filter((outcome) => outcome === "done")).toHaveLength(1);
  });

  it("a refused reopening leaves it as it is, once", async () => {
    const { id, requestId } = await askedAgain();
    const no = { requestId, grant: false, reason: "现场复核，已经改好。" };
    granted(await decideReopening(inspector, when, { ...(await painPointAt(id)), ...no }));
    expect(await painPoint(id)).toMatchObject({ state: "answered", round: 1 });
    expect((await eventsOf(id)).at(-1)?.type).toBe("reopeningRefused");
    expect(outcomeOf(await decideReopening(inspector, when, { ...(await painPointAt(id)), ...no }))).toBe(
      "nothingAsked",
    );
    expect(outcomeOf(await decideReopening(inspector, when, { ...(await painPointAt(id)), ...no, grant: true }))).toBe(
      "nothingAsked",
    );
    expect((await painPoint(id)).state).toBe("answered");
  });
});
