import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, drafted, granted, issueIn, monday, outcomeOf, people, target, words } from "@/test-support/ledger";
import { raise } from "./raise";
import { assign, reassign } from "./triage";

const { inspector } = people;
const later = at("2023-05-18");
const reason = "与另一问题相同。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
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
