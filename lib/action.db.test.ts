import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { transaction } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import { can, type Viewer } from "@/domain/permission";
import type { Result } from "@/domain/refusal";
import { issueOffers } from "@/features/issues/queries/offers";
import { loadIssue } from "@/features/issues/queries/subject";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import type { StagedPainPoint } from "@/test-support/pain-point-stage";
import { type ActionCase, actionCases } from "@/test-support/permission-actions";
import { now, permissionStage, type Stage, type StagedIssue, viewers } from "@/test-support/permission-stage";
import { relations } from "@/test-support/permission-table";
import { undone } from "@/test-support/undone";
import { unitAt } from "@/test-support/viewer";

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/lib/auth/viewer", () => ({ currentViewer: async () => signedIn.viewer }));

type Action = (input: object) => Promise<Result<unknown>>;
const actions: Record<string, Action> = {};
for (const feature of readdirSync("features")) {
  if (!readdirSync(`features/${feature}`).includes("actions.ts")) continue;
  const exported: Record<string, Action> = await import(`@/features/${feature}/actions.ts`);
  for (const [name, action] of Object.entries(exported)) actions[`${feature}.${name}`] = action;
}

/** What an action answers to this viewer, and how many events it left; nothing of it stays. */
async function asked(viewer: Viewer | null, name: string, input: object): Promise<{ code: string; wrote: number }> {
  signedIn.viewer = viewer;
  const { gave, wrote } = await undone(async () => actions[name]?.(input));
  return { code: !gave ? "no such action" : gave.ok ? "done" : gave.refusal.code, wrote };
}

/** What must be answered; `undefined` where the viewer may, and only state and needs decide. */
function expected(viewer: Viewer, one: ActionCase, staged: Staged): "notFound" | "notAllowed" | undefined {
  if (staged.subject.type === "painPoint") {
    if (one.on !== "painPoint" || !can(viewer, "painPoint.see", staged.subject)) return "notFound";
    return can(viewer, one.asks, staged.subject) ? undefined : "notAllowed";
  }
  const issue = staged as StagedIssue;
  switch (one.on) {
    case "painPoint":
      return "notFound";
    case "issue":
      if (!can(viewer, "issue.see", issue.subject)) return "notFound";
      return can(viewer, one.asks, issue.subject) ? undefined : "notAllowed";
    case "unit":
      return can(viewer, one.asks, { type: "unit", unit: issue.subject.raising }) ? undefined : "notAllowed";
    case "system":
      if (!can(viewer, "system.seeAccounts")) return "notFound";
      return can(viewer, one.asks) || (one.or && can(viewer, one.or)) ? undefined : "notAllowed";
    case "oneself":
      return undefined;
  }
}

function inputOf(one: ActionCase, staged: Staged): object {
  if (one.on === "painPoint")
    return { id: staged.id, ...(!one.unversioned && { version: 1 }), ...one.input(staged as StagedPainPoint) };
  const issue = staged as StagedIssue;
  if (one.on === "issue") return { id: issue.id, version: 1, ...one.input(issue) };
  return one.on === "unit" ? one.input(issue.subject.raising.code) : one.input;
}

let stage: Stage;
type Staged = StagedIssue | StagedPainPoint;
const subjectsOf = <One extends ActionCase>(
  one: One,
): readonly (One extends { on: "issue" } ? StagedIssue : Staged)[] =>
  (one.on === "painPoint"
    ? stage.painPoints.filter(({ subject }) => one.from.includes(subject.state))
    : issuesOf(one)) as never;
const issuesOf = (one: ActionCase): readonly StagedIssue[] => {
  const situations = one.on === "issue" ? ["county", "acrossLevels", "ownMatter"] : ["county"];
  const from: readonly string[] = one.on === "issue" ? one.from : ["draft"];
  return stage.issues.filter(
    ({ situation, subject }) => situations.includes(situation) && from.includes(subject.state),
  );
};

/** What a page calls the button of an action, where it is not the action's own name. */
const otherNames: Record<string, string[]> = {
  returnDraft: ["return"],
  saveResult: ["saveResult", "submit"],
  decideProposal: ["confirmProposal"],
};
const onIssues = Object.entries(actionCases).flatMap(([name, one]) =>
  one.on === "issue" ? [[name.replace("issues.", ""), one] as const] : [],
);
const buttons = Object.fromEntries(onIssues.map(([name]) => [name, otherNames[name] ?? [name]]));

beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
  await insertAccount("wang");
  await insertAccount("gone");
  await transaction(async (tx) => {
    await tx.update(accounts).set({ disabledAt: now });
    await tx
      .insert(grants)
      .values({ id: "waiting", accountId: "wang", role: "liaison", unit: unitAt(relations.sibling).code });
  });
});

it("knows every server action there is", () => {
  expect(Object.keys(actionCases).sort()).toEqual(Object.keys(actions).sort());
});

describe("every action asks permission as the table says", () => {
  it.each(Object.entries(actionCases))("%s", async (name, one) => {
    const wrong: string[] = [];
    for (const issue of subjectsOf(one))
      for (const viewer of viewers) {
        const must = expected(viewer, one, issue);
        const { code, wrote } = await asked(viewer, name, inputOf(one, issue));
        const right = must
          ? code === must && wrote === 0
          : !["notFound", "notAllowed", "signedOut", "unexpected", "invalid"].includes(code);
        if (!right) wrong.push(`${viewer.name} on ${issue.id}, ${issue.subject.state}: ${code}, not ${must}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(onIssues)("issues.%s is drawn as a button where it works, and nowhere else", async (name, one) => {
    const wrong: string[] = [];
    for (const issue of subjectsOf(one).filter(({ situation }) => situation !== "acrossLevels"))
      for (const viewer of viewers) {
        const loaded = await loadIssue(viewer, issue.id);
        if (!loaded || !can(viewer, one.asks, issue.subject)) continue;
        const proposal = issue.subject.state === "assigned" ? { proposedBy: "another" } : null;
        const offers = await issueOffers(viewer, loaded, proposal);
        const drawn = offers.some((offer) => buttons[name]?.includes(offer.name) && !offer.blocked);
        const { code } = await asked(viewer, `issues.${name}`, inputOf(one, issue));
        const wouldFail = ["notFound", "notAllowed", "notNow", "suspended"].includes(code);
        if (drawn ? wouldFail : code === "done")
          wrong.push(
            `${viewer.name} on ${issue.situation}, ${issue.subject.state}: ${drawn ? "" : "not "}drawn, ${code}`,
          );
      }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(actionCases))(
    "%s: needs somebody signed in, and takes no field it does not know",
    async (name, one) => {
      const [issue] = subjectsOf(one);
      if (!issue) throw new Error("nothing on the stage");
      const input = inputOf(one, issue);
      expect(await asked(null, name, input)).toEqual({ code: "signedOut", wrote: 0 });
      const may = viewers.find((viewer) => expected(viewer, one, issue) === undefined);
      if (!may) throw new Error("nobody may");
      for (const bad of [{ ...input, more: 1 }, {}, [], "", null])
        expect(await asked(may, name, bad as object)).toEqual({ code: "invalid", wrote: 0 });
    },
  );
});
