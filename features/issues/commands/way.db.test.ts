import { beforeEach, describe, expect, it } from "vitest";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { issueMoveStories } from "@/test-support/issue-moves";
import { aCity, atOnce, eventsOf, evidence, openSpan, outcomeOf, people, row, spansOf } from "@/test-support/ledger";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe.each(issueMoveStories)("$name to $to", ({ name, from, by, go, to, sets, notBy }) => {
  it("changes the state, and writes span and event beside it", async () => {
    const id = await from();
    const before = await row(id);
    expect(outcomeOf(await go(id, by))).toBe("done");
    const after = await row(id);
    expect(after).toMatchObject({ state: to, version: before.version + 1, ...sets });

    expect(await openSpan(id)).toEqual([to]);
    const spans = await spansOf(id);
    expect(spans.at(-1)).toMatchObject({ cameFrom: before.state, state: to, startedAt: after.stateSince });
    expect(spans.at(-2)).toMatchObject({ state: before.state, endedAt: after.stateSince });
    const events = await eventsOf(id);
    expect(events.at(-1)).toMatchObject({ type: name, fromState: before.state, toState: to, actorId: by.accountId });
    expect(brokenLink(events)).toBeUndefined();
  });

  it("is refused to others, who leave no trace", async () => {
    const id = await from();
    const before = [await row(id), (await eventsOf(id)).length, (await spansOf(id)).length];
    expect(outcomeOf(await go(id, notBy))).toMatch(/notAllowed|notFound/);
    expect(outcomeOf(await go(id, people.foreignInspector))).toBe("notFound");
    expect([await row(id), (await eventsOf(id)).length, (await spansOf(id)).length]).toEqual(before);
  });

  it("happens once when two try at once: the other is told what changed", async () => {
    const id = await from();
    const before = (await eventsOf(id)).filter((event) => event.type === name).length;
    if (name === "submit") await evidence(id, "before", "after");
    const results = await atOnce(
      id,
      () => go(id, by),
      () => go(id, by),
    );
    expect(results.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    const told = results.find((result) => !result.ok);
    expect(!told?.ok && told?.refusal.values).toMatchObject({ who: by.name, event: name });
    expect((await eventsOf(id)).filter((event) => event.type === name)).toHaveLength(before + 1);
  });
});
