import { describe, expect, test } from "vitest";
import { testViewer, unitAt } from "@/test-support/viewer";
import { answerable, behalf, delegationNews, isTooLong, personae, signedBy, withCarried } from "./delegation";
import { can, type IssueSubject } from "./permission";
import type { Grant, Role, Viewer } from "./viewer";

const principal = { accountId: "wang", name: "王主任" };
const carried = (role: Role, path: string, onBehalfOf = principal): Grant => ({ role, unit: unitAt(path), onBehalfOf });
const standsIn = (own: [Role, string][], ...grants: Grant[]): Viewer => {
  const viewer = testViewer("li", ...own);
  return { ...viewer, grants: withCarried(viewer.grants, grants) };
};
const about: IssueSubject = {
  type: "issue",
  state: "submitted",
  raising: unitAt("CZ/RSJ"),
  lead: unitAt("CZ/SGJ"),
  partners: [],
};

describe("what a substitute carries", () => {
  test("only where they hold a business grant of their own, in that very unit", () => {
    const roles = (own: [Role, string][]) => standsIn(own, carried("head", "CZ/SGJ")).grants.map(({ role }) => role);
    expect(roles([["liaison", "CZ/SGJ"]])).toEqual(["liaison", "head"]);
    expect(roles([["liaison", "CZ/RSJ"]])).toEqual(["liaison"]);
    expect(roles([["inspector", "CZ"]])).toEqual(["inspector"]); // above is not in it
    expect(roles([["admin", "CZ/SGJ"]])).toEqual(["admin"]);
    expect(roles([])).toEqual([]);
  });
  test("never what an administrator is", () => {
    expect(standsIn([["liaison", "CZ"]], carried("security", "CZ")).grants).toHaveLength(1);
  });
});

describe("in whose name", () => {
  const viewer = standsIn([["liaison", "CZ/SGJ"]], carried("head", "CZ/SGJ"));
  test("first in one's own, then for the principal, with one's own hats on", () => {
    const [own, other] = personae(viewer);
    expect(own?.grants.map(({ role }) => role)).toEqual(["liaison"]);
    expect(own?.actingFor).toBeUndefined();
    expect(other?.grants.map(({ role }) => role)).toEqual(["liaison", "head"]);
    expect(other?.actingFor).toEqual(principal);
    expect(personae(viewer)).toHaveLength(2);
    expect(personae(other as Viewer)).toEqual([other]);
    expect(personae(testViewer("li", ["head", "CZ/SGJ"]))).toHaveLength(1);
  });
  test("one principal at a time: grants of two never add up", () => {
    const zhao = { accountId: "zhao", name: "赵" };
    const both = standsIn([["liaison", "CZ/SGJ"]], carried("head", "CZ/SGJ"), carried("liaison", "CZ/SGJ", zhao));
    expect(personae(both).map((one) => one.actingFor?.accountId)).toEqual([undefined, "wang", "zhao"]);
    expect(personae(both)[2]?.grants.map(({ role }) => role)).toEqual(["liaison", "liaison"]);
  });
  test("who answers for it, and how it reads", () => {
    const [own, other] = personae(viewer) as [Viewer, Viewer];
    expect([answerable(own), answerable(other)]).toEqual([["li"], ["li", "wang"]]);
    expect([behalf(own), behalf(other)]).toEqual([{}, { onBehalfOf: { id: "wang", name: "王主任" } }]);
    expect(signedBy("李", behalf(other))).toBe("李（代王主任）");
    expect(signedBy("李", {})).toBe("李");
  });
});

describe("two hats", () => {
  const forInspector = (...own: [Role, string][]) =>
    personae(standsIn(own, carried("inspector", "CZ"))).at(-1) as Viewer;
  test("the substitute's own grant in a unit that is named bars them for the principal too", () => {
    expect(can(forInspector(["leader", "CZ"]), "issue.pass", about)).toBe(true);
    expect(can(forInspector(["leader", "CZ"], ["liaison", "CZ/SGJ"]), "issue.pass", about)).toBe(false);
  });
  test("what the principal holds elsewhere bars whoever acts for them, and not the substitute's own keys", () => {
    const barred = { ...principal, hats: [{ role: "liaison" as const, unit: unitAt("CZ/SGJ") }] };
    const [, other] = personae(standsIn([["leader", "CZ"]], carried("inspector", "CZ", barred)));
    expect(can(other as Viewer, "issue.pass", about)).toBe(false);
    expect(can(other as Viewer, "issue.pass", { ...about, lead: unitAt("CZ/GAJ") })).toBe(true);
    const [, leader] = personae(standsIn([["inspector", "CZ"]], carried("leader", "CZ", barred)));
    expect(can(leader as Viewer, "issue.decideAsLeader", about)).toBe(false);
    const [own] = personae(standsIn([["inspector", "CZ"]], carried("inspector", "CZ", barred)));
    expect(can(own as Viewer, "issue.pass", about)).toBe(true);
  });
  test("what they carry does not bar them in their own name", () => {
    const [own] = personae(standsIn([["inspector", "CZ"]], carried("leader", "CZ")));
    expect(can(own as Viewer, "issue.pass", { ...about, raising: unitAt("CZ") })).toBe(true);
  });
  test("nobody delegates what they only carry, nor for another than a unit of theirs", () => {
    const unit = { type: "unit", unit: unitAt("CZ/SGJ") } as const;
    const viewer = standsIn([["liaison", "CZ/SGJ"]], carried("head", "CZ/SGJ"));
    expect(can(viewer, "unit.delegate", unit)).toBe(true);
    expect(can(viewer, "unit.delegateFor", unit)).toBe(false);
    expect(can(testViewer("x", ["head", "CZ/SGJ"]), "unit.delegateFor", unit)).toBe(true);
  });
});

describe("what both are told", () => {
  const period = { fromDay: "2023-05-08", untilDay: "2023-05-12" };
  test.each([
    ["2023-05-07", []],
    ["2023-05-08", ["delegationBegins"]],
    ["2023-05-12", ["delegationBegins"]],
    ["2023-05-13", ["delegationEnds"]],
    ["2023-06-12", ["delegationEnds"]],
    ["2023-06-13", []],
  ])("on %s: %j", (day, news) => expect(delegationNews(period, day)).toEqual(news));
  test("ninety-two days are the longest", () => {
    expect(isTooLong({ fromDay: "2023-05-01", untilDay: "2023-07-31" })).toBe(false);
    expect(isTooLong({ fromDay: "2023-05-01", untilDay: "2023-08-01" })).toBe(true);
  });
});
