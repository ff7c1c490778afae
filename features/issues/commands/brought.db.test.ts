import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aPlan,
  aResult,
  at,
  drafted,
  evidence,
  granted,
  issueIn,
  monday,
  outcomeOf,
  people,
  row,
  target,
  words,
} from "@/test-support/ledger";
import { raise } from "./raise";
import { close } from "./review";
import { approve, verifyFixed } from "./triage";

const { inspector, inspector2 } = people;
const later = at("2023-05-23");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
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
