import { describe, expect, it } from "vitest";
import { orderTable } from "@/test-support/permission/orders";
import { accountTable, systemTable } from "@/test-support/permission/system-table";
import {
  acrossLevels,
  acrossUnits,
  atWork,
  draft,
  handedOver,
  instructionTable,
  painPointTable,
  type Row,
  raised,
  relations,
  unitTable,
  walkTable,
} from "@/test-support/permission/table";
import { testViewer, unitAt } from "@/test-support/viewer";
import { instructionStates } from "./instruction";
import type { InstructionSubject } from "./instruction-permission";
import { type IssueState, issueStates } from "./issue";
import { orderStates } from "./order";
import type { OrderSubject } from "./order-permission";
import { type Action, actions, can, type IssueSubject } from "./permission";
import { type Role, roles, type Viewer } from "./viewer";
import { walkStates } from "./walk";

type Asked = (viewer: Viewer, name: string) => boolean;

/** Every role in every relation, each by itself, against the row that people wrote. */
function walkThrough(table: Record<string, Row>, asked: Asked, places: Record<string, string> = relations) {
  const wrong: string[] = [];
  for (const [name, row] of Object.entries(table))
    for (const role of roles)
      for (const [relation, path] of Object.entries(places)) {
        const expected = (row[role] ?? "").split(" ").includes(relation);
        if (asked(testViewer("li", [role, path]), name) !== expected)
          wrong.push(`${name} by ${role} of ${relation}: expected ${expected}`);
      }
  expect(wrong).toEqual([]);
}

const issue = (state: IssueState, more: Partial<IssueSubject> = {}): IssueSubject => ({
  type: "issue",
  state,
  raising: unitAt(relations.raising),
  lead: unitAt(relations.lead),
  partners: [unitAt(relations.partner)],
  ...more,
});
const askIssue =
  (subject: IssueSubject): Asked =>
  (viewer, name) =>
    can(viewer, `issue.${name}` as "issue.see", subject);
const tableOf = (state: IssueState) => (state === "planning" || state === "rectifying" ? atWork : handedOver);
const handedStates = issueStates.filter((state) => state !== "draft" && state !== "raised");

describe("the table", () => {
  it("has a row for every action", () => {
    const written = [
      ...Object.keys(handedOver).map((name) => `issue.${name}`),
      ...Object.keys(walkTable.open).map((name) => `walk.${name}`),
      ...Object.keys(painPointTable).map((name) => `painPoint.${name}`),
      ...Object.keys(instructionTable).map((name) => `instruction.${name}`),
      ...Object.keys(orderTable.signed).map((name) => `order.${name}`),
      ...Object.keys(unitTable).map((name) => `unit.${name}`),
      ...Object.keys(accountTable.business).map((name) => `account.${name}`),
      ...Object.keys(systemTable).map((name) => `system.${name}`),
    ];
    expect(written.sort()).toEqual([...actions].sort());
    expect(Object.keys(raised).sort()).toEqual(Object.keys(handedOver).sort());
  });

  it("has one subject for an action and refuses any other", () => {
    const viewer = testViewer("li", ...roles.map((role) => [role, "CZ"] as [Role, string]));
    const ask = can as (viewer: Viewer, action: Action, subject?: unknown) => boolean;
    const subjects = [issue("raised"), { type: "unit", unit: unitAt("CZ") }, undefined];
    for (const action of actions)
      for (const subject of subjects)
        if (!action.startsWith("system.") && !action.startsWith(`${subject?.type}.`))
          expect(ask(viewer, action, subject)).toBe(false);
  });
});

describe("issues", () => {
  it.each(issueStates)("%s: who does not see it does nothing with it", (state) => {
    for (const role of roles)
      for (const path of Object.values(relations)) {
        const viewer = testViewer("li", [role, path]);
        if (can(viewer, "issue.see", issue(state))) continue;
        const done = actions.filter((action) => can(viewer, action as "issue.see", issue(state)));
        expect(done.filter((action) => action.startsWith("issue."))).toEqual([]);
      }
  });

  it.each(handedStates)("%s: within one county", (state) => {
    walkThrough(tableOf(state), askIssue(issue(state)));
  });

  it("raised: nobody leads yet", () => {
    walkThrough(raised, askIssue(issue("raised", { lead: null, partners: [] })));
  });

  it("draft: the raising unit's own", () => {
    walkThrough(draft, askIssue(issue("draft", { lead: null, partners: [] })));
  });

  it.each(handedStates)("%s: led by the city, with a partner in another county", (state) => {
    const subject = issue(state, { lead: unitAt(acrossUnits.lead), partners: [unitAt(acrossUnits.partner)] });
    walkThrough(acrossLevels(tableOf(state)), askIssue(subject), { ...relations, ...acrossUnits });
  });

  it("led by the raising unit itself: its inspector acts, and so does everybody above", () => {
    const own = issue("submitted", { lead: unitAt(relations.raising), partners: [] });
    walkThrough({ pass: { inspector: "raising above city" }, see: raised.see }, askIssue(own));
  });

  it("no longer concern a released partner", () => {
    const released = issue("rectifying", { partners: [] });
    expect(can(testViewer("li", ["liaison", relations.partner]), "issue.see", released)).toBe(false);
  });

  it("are signed by the liaison where a setting lets them", () => {
    const liaison = testViewer("li", ["liaison", relations.lead]);
    expect(can(liaison, "issue.submit", issue("rectifying"))).toBe(false);
    expect(can(liaison, "issue.submit", issue("rectifying"), { liaisonSigns: true })).toBe(true);
    const elsewhere = testViewer("li", ["liaison", relations.raising]);
    expect(can(elsewhere, "issue.submit", issue("rectifying"), { liaisonSigns: true })).toBe(false);
  });
});

describe("walks, units and the system", () => {
  it.each(walkStates)("%s walk at another county's window", (state) => {
    const table = state === "concluded" ? walkTable.concluded : walkTable.open;
    const [unit, target] = [unitAt(relations.raising), unitAt(relations.otherBureau)];
    const subject = { type: "walk", state, unit, target, headId: "li" } as const;
    walkThrough(table, (viewer, name) => can(viewer, `walk.${name}` as "walk.see", subject));
    const other = { ...subject, headId: "zhang" };
    const head = testViewer("li", ["head", relations.raising]);
    expect(can(head, "walk.conclude", other)).toBe(false);
    expect(can(head, "walk.record", other)).toBe(true);
  });

  it("a pain point of the county, and one of the city's inbox", () => {
    const [unit, jurisdiction] = [unitAt(relations.raising), unitAt(relations.above)];
    const told = { type: "painPoint", state: "received", jurisdiction, unit } as const;
    walkThrough(painPointTable, (viewer, name) => can(viewer, `painPoint.${name}` as "painPoint.see", told));
    const inCity = { ...told, jurisdiction: unitAt(relations.city), unit: null };
    const cityOnly = { see: { inspector: "city", leader: "city" }, decide: { inspector: "city" } };
    walkThrough(cityOnly, (viewer, name) => can(viewer, `painPoint.${name}` as "painPoint.see", inCity));
  });

  it("nobody decides on a pain point that names a unit of theirs", () => {
    const [unit, jurisdiction] = [unitAt(relations.raising), unitAt(relations.above)];
    const told = { type: "painPoint", state: "received", jurisdiction, unit } as const;
    const both = testViewer("li", ["inspector", relations.above], ["liaison", relations.raising]);
    expect(can(both, "painPoint.see", told)).toBe(true);
    expect(can(both, "painPoint.decide", told)).toBe(false);
    expect(can(both, "painPoint.reveal", told)).toBe(false);
    const elsewhere = testViewer("li", ["inspector", relations.above], ["liaison", relations.sibling]);
    expect(can(elsewhere, "painPoint.decide", told)).toBe(true);
  });

  it.each(instructionStates)("%s instruction of the county's leader to a bureau, and to the county itself", (state) => {
    const [unit, from] = [unitAt(relations.raising), unitAt(relations.above)];
    const ask =
      (subject: InstructionSubject): Asked =>
      (viewer, name) =>
        can(viewer, `instruction.${name}` as "instruction.see", subject);
    walkThrough(instructionTable, ask({ type: "instruction", state, unit, from }));
    const toItself = {
      ...instructionTable,
      see: { inspector: "above city", leader: "above city", head: "above", liaison: "above" },
      answer: { head: "above", liaison: "above", inspector: "above" },
    };
    walkThrough(toItself, ask({ type: "instruction", state, unit: from, from }));
  });

  it.each(orderStates)("%s supervision order in the county's name to its bureau", (state) => {
    const subject: OrderSubject = {
      type: "order",
      state,
      unit: unitAt(relations.raising),
      from: unitAt(relations.above),
    };
    const unsigned = state === "draft" || state === "discarded";
    walkThrough(orderTable[unsigned ? "unsigned" : "signed"], (viewer, name) =>
      can(viewer, `order.${name}` as "order.see", subject),
    );
  });

  it("nobody inspects an order to a unit of theirs", () => {
    const [unit, from] = [unitAt(relations.raising), unitAt(relations.above)];
    const order = { type: "order", state: "done", unit, from } as const;
    const both = testViewer("li", ["inspector", relations.above], ["liaison", relations.raising]);
    expect(can(both, "order.inspect", order)).toBe(false);
    expect(can(testViewer("li", ["inspector", relations.above]), "order.inspect", order)).toBe(true);
  });

  it("a unit is spoken for by its own people", () => {
    const subject = { type: "unit", unit: unitAt(relations.raising) } as const;
    walkThrough(unitTable, (viewer, name) => can(viewer, `unit.${name}` as "unit.planWalk", subject));
  });

  it.each([false, true])("an account, of an administrator: %s", (administers) => {
    const subject = { type: "account", administers } as const;
    walkThrough(accountTable[administers ? "administrators" : "business"], (viewer, name) =>
      can(viewer, `account.${name}` as "account.disable", subject),
    );
  });

  it("the system", () => {
    walkThrough(systemTable, (viewer, name) => can(viewer, `system.${name}` as "system.work"));
  });
});
