import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { settings } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aResult, at, evidence, granted, issueIn, outcomeOf, people, row, target } from "@/test-support/ledger";
import { saveResult, submit } from "./result";

const { head, liaison } = people;
const later = at("2023-05-18");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
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
