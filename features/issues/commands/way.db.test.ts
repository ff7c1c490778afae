import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/domain/permission";
import type { Result } from "@/domain/refusal";
import { brokenLink } from "@/features/history/queries";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aPlan,
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
  spansOf,
  target,
  words,
} from "@/test-support/ledger";
import { accept, approvePlan, plan, returnPlan } from "./plan";
import { discard, raise } from "./raise";
import { returnWork, submit, withdraw } from "./result";
import { close, pass, reopen } from "./review";
import { approve, assign, decline, reassign, returnDraft, verifyFixed } from "./triage";

const { inspector, inspector2, head, liaison } = people;
const reason = "材料不全，请补充窗口照片。";
const later = at("2023-05-23");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

/** Each move as a story: from a state, by whom, to which state, and what the row says afterwards. */
const moves: {
  name: string;
  from: () => Promise<string>;
  by: Viewer;
  go: (id: string, by: Viewer) => Promise<Result<unknown>>;
  to: string;
  sets?: Record<string, unknown>;
  /** Somebody who sees the issue but may not make this move. */
  notBy: Viewer;
}[] = [
  {
    name: "raise",
    from: () => drafted(),
    by: inspector,
    go: async (id, by) => raise(by, at(monday), { ...(await target(id)), ...words, brought: "nothing" }),
    to: "raised",
    sets: { number: "CZ-2023-0001", jurisdiction: "CZ", category: "营商环境建设", stepDueDay: "2023-05-11" },
    notBy: people.liaison,
  },
  {
    name: "discard",
    from: () => drafted(),
    by: inspector2,
    go: async (id, by) => discard(by, at(monday), { ...(await target(id)), reason }),
    to: "cancelled",
    notBy: people.liaison,
  },
  {
    name: "return",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) => returnDraft(by, later, { ...(await target(id)), reason }),
    to: "draft",
    sets: { number: "CZ-2023-0001" },
    notBy: people.leader,
  },
  {
    name: "decline",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) => decline(by, later, { ...(await target(id)), reason }),
    to: "declined",
    notBy: people.leader,
  },
  {
    name: "assign",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) =>
      assign(by, at(monday), {
        ...(await target(id)),
        lead: "SGJ",
        partners: ["RSJ"],
        kind: "term",
        dueDay: "2023-06-22",
      }),
    to: "assigned",
    // 22 and 23 June are a holiday, 25 June a make-up day: the day moves on to it; warned 3 working days before
    sets: {
      leadUnit: "SGJ",
      originalDueDay: "2023-06-25",
      dueDay: "2023-06-25",
      startDay: monday,
      warnDay: "2023-06-19",
      stepDueDay: "2023-05-09",
    },
    notBy: people.leader,
  },
  {
    name: "reassign",
    from: () => issueIn("rectifying"),
    by: inspector,
    go: async (id, by) => reassign(by, later, { ...(await target(id)), lead: "RSJ", reason }),
    to: "assigned",
    sets: { leadUnit: "RSJ", originalDueDay: "2023-05-29", dueDay: "2023-05-29" },
    notBy: liaison,
  },
  {
    name: "accept",
    from: () => issueIn("assigned"),
    by: liaison,
    go: async (id, by) => accept(by, at(monday, "11:00"), await target(id)),
    to: "planning",
    sets: { stepDueDay: "2023-05-11" },
    notBy: inspector,
  },
  {
    name: "plan",
    from: () => issueIn("planning"),
    by: liaison,
    go: async (id, by) => plan(by, at(monday, "16:00"), { ...(await target(id)), ...aPlan }),
    to: "planned",
    sets: { dueDay: "2023-05-29" },
    notBy: inspector,
  },
  {
    name: "returnPlan",
    from: () => issueIn("planned"),
    by: inspector,
    go: async (id, by) => returnPlan(by, later, { ...(await target(id)), reason }),
    to: "planning",
    sets: { returns: 1 },
    notBy: liaison,
  },
  {
    name: "approvePlan",
    from: () => issueIn("planned"),
    by: inspector,
    go: async (id, by) => approvePlan(by, at(monday, "16:00"), await target(id)),
    to: "rectifying",
    sets: { originalDueDay: "2023-05-29", dueDay: "2023-05-19", warnDay: "2023-05-16", stepDueDay: null },
    notBy: liaison,
  },
  {
    name: "submit",
    from: () => issueIn("rectifying"),
    by: head,
    go: async (id, by) => {
      await evidence(id, "before", "after");
      return submit(by, at("2023-05-18"), { ...(await target(id)), ...aResult });
    },
    to: "submitted",
    sets: { submittedDay: "2023-05-18", stepDueDay: "2023-05-23" },
    notBy: liaison,
  },
  {
    name: "withdraw",
    from: () => issueIn("planned"),
    by: liaison,
    go: async (id, by) => withdraw(by, at(monday, "16:00"), await target(id)),
    to: "planning",
    notBy: inspector,
  },
  {
    name: "withdraw",
    from: () => issueIn("submitted"),
    by: liaison,
    go: async (id, by) => withdraw(by, later, await target(id)),
    to: "rectifying",
    sets: { submittedDay: null },
    notBy: inspector,
  },
  {
    name: "pass",
    from: () => issueIn("submitted"),
    by: inspector,
    go: async (id, by) => pass(by, later, await target(id)),
    to: "inspecting",
    notBy: head,
  },
  {
    name: "returnWork",
    from: () => issueIn("inspecting"),
    by: inspector2,
    go: async (id, by) => returnWork(by, later, { ...(await target(id)), reason }),
    to: "rectifying",
    sets: { returns: 1, submittedDay: null },
    notBy: head,
  },
  {
    name: "close",
    from: () => issueIn("inspecting"),
    by: inspector2,
    go: async (id, by) => close(by, later, { ...(await target(id)), conclusion: "窗口已不再收取，抽查三户属实。" }),
    to: "closed",
    sets: { conclusion: "窗口已不再收取，抽查三户属实。" },
    notBy: head,
  },
  {
    name: "reopen",
    from: () => issueIn("closed"),
    by: inspector,
    go: async (id, by) => reopen(by, later, { ...(await target(id)), reason, dueDay: "2023-06-05" }),
    to: "rectifying",
    sets: {
      round: 2,
      originalDueDay: "2023-05-29",
      roundDueDay: "2023-06-05",
      dueDay: "2023-06-05",
      closedAt: null,
      returns: 0,
    },
    notBy: head,
  },
];

describe.each(moves)("$name to $to", ({ name, from, by, go, to, sets, notBy }) => {
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
    const results = await Promise.all([go(id, by), go(id, by)]);
    expect(results.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    const told = results.find((result) => !result.ok);
    expect(!told?.ok && told?.refusal.values).toMatchObject({ who: by.name, event: name });
    expect((await eventsOf(id)).filter((event) => event.type === name)).toHaveLength(before + 1);
  });
});

describe("the issue that came with its fix", () => {
  const fix = { ...words, brought: "fix" as const, result: aResult };

  it("is verified by one inspector and closed by another", async () => {
    const id = await drafted(people.countyInspector, "GCQ");
    expect(outcomeOf(await raise(people.countyInspector, at(monday), { ...(await target(id)), ...fix }))).toBe(
      "evidence",
    );
    await evidence(id, "before", "after");
    granted(await raise(people.countyInspector, at(monday), { ...(await target(id)), ...fix }));
    expect(await row(id)).toMatchObject({ number: "GCQ-2023-0001", jurisdiction: "GCQ", brought: "fix" });
    granted(await verifyFixed(people.countyInspector, later, { ...(await target(id)), lead: "GCQ-SGJ", kind: "spot" }));
    expect(await row(id)).toMatchObject({ state: "inspecting", leadUnit: "GCQ-SGJ", submittedDay: monday });
    const conclusion = "现场复核属实。";
    expect(outcomeOf(await close(people.countyInspector, later, { ...(await target(id)), conclusion }))).toBe(
      "otherThanPasser",
    );
    // The county has no second inspector: the step goes to the city.
    expect(outcomeOf(await close(inspector, later, { ...(await target(id)), conclusion }))).toBe("done");
  });

  it("cannot be verified when no fix came along", async () => {
    const id = await issueIn("raised");
    const result = await verifyFixed(inspector, later, { ...(await target(id)), lead: "SGJ", kind: "spot" });
    expect(outcomeOf(result)).toBe("broughtFix");
    expect((await row(id)).state).toBe("raised");
  });
});

describe("the issue that came with its plan", () => {
  it("goes straight to rectifying, by the plan's day within the assigned one", async () => {
    const id = await drafted();
    granted(await raise(inspector, at(monday), { ...(await target(id)), ...words, brought: "plan", plan: aPlan }));
    const yes = { kind: "term" as const, dueDay: "2023-05-15" };
    expect(outcomeOf(await approve(inspector2, later, { ...(await target(id)), ...yes }))).toBe("dueInPast");
    const soon = await approve(inspector2, at(monday), { ...(await target(id)), ...yes });
    expect(outcomeOf(soon)).toBe("dueAfterAssigned");
    granted(await approve(inspector2, at(monday), { ...(await target(id)), ...yes, dueDay: "2023-05-29" }));
    expect(await row(id)).toMatchObject({
      state: "rectifying",
      leadUnit: "CZ",
      originalDueDay: "2023-05-29",
      dueDay: "2023-05-19",
    });
  });

  it("is not approved when none came along", async () => {
    const id = await issueIn("raised");
    const result = await approve(inspector, at(monday), { ...(await target(id)), kind: "term", dueDay: "2023-05-29" });
    expect(outcomeOf(result)).toBe("ownPlan");
  });
});
