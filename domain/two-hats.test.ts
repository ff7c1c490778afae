import { describe, expect, it } from "vitest";
import { type Relation, relations } from "@/test-support/permission/table";
import { testViewer, unitAt } from "@/test-support/viewer";
import { issueStates } from "./issue";
import { can, type IssueSubject } from "./permission";
import type { Role, Viewer } from "./viewer";

const issue = (state: IssueSubject["state"], more: Partial<IssueSubject> = {}): IssueSubject => ({
  type: "issue",
  state,
  raising: unitAt(relations.raising),
  lead: unitAt(relations.lead),
  partners: [unitAt(relations.partner)],
  ...more,
});

describe("two hats", () => {
  type Hat = [role: Role, relation: Relation];
  const wearing = (...hats: Hat[]) =>
    testViewer("li", ...hats.map(([role, of]): [Role, string] => [role, relations[of]]));
  const decisions = ["pass", "close", "returnWork", "assign", "cancel", "confirm", "arrangePartners"] as const;
  const may = (viewer: Viewer, names: readonly string[], subject = issue("submitted")) =>
    names.filter((name) => can(viewer, `issue.${name}` as "issue.see", subject));

  it.each<[who: string, hats: Hat[], decides: boolean]>([
    [
      "inspector above, liaison of the lead",
      [
        ["inspector", "above"],
        ["liaison", "lead"],
      ],
      false,
    ],
    [
      "inspector above, head of the raising unit",
      [
        ["inspector", "above"],
        ["head", "raising"],
      ],
      false,
    ],
    [
      "inspector above, liaison of a partner",
      [
        ["inspector", "above"],
        ["liaison", "partner"],
      ],
      false,
    ],
    [
      "inspector above, leader of the lead",
      [
        ["inspector", "above"],
        ["leader", "lead"],
      ],
      false,
    ],
    [
      "inspector above, head of a unit not named",
      [
        ["inspector", "above"],
        ["head", "sibling"],
      ],
      true,
    ],
    [
      "inspector and leader of the county, which is not named",
      [
        ["inspector", "above"],
        ["leader", "above"],
      ],
      true,
    ],
    [
      "inspector of city and county",
      [
        ["inspector", "city"],
        ["inspector", "above"],
      ],
      true,
    ],
    [
      "inspector above and of the lead itself",
      [
        ["inspector", "above"],
        ["inspector", "lead"],
      ],
      true,
    ],
    [
      "inspector of the city, liaison of the lead",
      [
        ["inspector", "city"],
        ["liaison", "lead"],
      ],
      false,
    ],
    [
      "inspector of raising and of lead, above neither",
      [
        ["inspector", "raising"],
        ["inspector", "lead"],
      ],
      false,
    ],
    [
      "inspector of another county, head of a city bureau",
      [
        ["inspector", "otherCounty"],
        ["head", "cityBureau"],
      ],
      false,
    ],
  ])("%s", (_, hats, decides) => {
    expect(may(wearing(...hats), decisions)).toEqual(decides ? decisions : []);
  });

  it("an inspector with the lead's hat still does the lead's part", () => {
    const both = wearing(["inspector", "above"], ["head", "lead"]);
    expect(may(both, ["see", "accept", "plan", "submit", "withdraw", "report", "pass"])).toEqual([
      "see",
      "accept",
      "plan",
      "submit",
      "withdraw",
      "report",
    ]);
  });

  it("head in two units acts for each of them, and sees what either sees", () => {
    const both = wearing(["head", "lead"], ["head", "partner"]);
    expect(may(both, ["see", "submit", "signOff", "discard", "pass"])).toEqual(["see", "submit", "signOff"]);
    const apart = wearing(["head", "sibling"], ["head", "otherBureau"]);
    expect(may(apart, ["see", "submit", "signOff"])).toEqual([]);
    const one = wearing(["head", "sibling"], ["liaison", "raising"]);
    expect(may(one, ["see", "discard", "raise", "accept"])).toEqual(["see", "discard"]);
  });

  it("an inspector who is head in a unit above which they inspect decides on the others' issues", () => {
    const both = wearing(["inspector", "city"], ["head", "cityBureau"]);
    expect(may(both, decisions)).toEqual(decisions);
    const named = issue("submitted", { lead: unitAt(relations.cityBureau) });
    expect(may(both, decisions, named)).toEqual([]);
  });

  it("two half grants make no whole one", () => {
    // Leader of the raising unit and liaison elsewhere is not liaison of the raising unit.
    expect(may(wearing(["leader", "raising"], ["liaison", "sibling"]), ["raise", "discard", "edit"])).toEqual([]);
  });

  it("nobody without a grant sees anything", () => {
    const stranger = testViewer("li");
    for (const state of issueStates) expect(can(stranger, "issue.see", issue(state))).toBe(false);
    expect(can(stranger, "system.work")).toBe(false);
  });
});
