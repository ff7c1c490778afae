import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { transaction } from "@/db/client";
import { accounts, grants, webhooks } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { issueOffers } from "@/features/issues/queries/offers";
import { loadIssue } from "@/features/issues/queries/subject";
import { encrypt } from "@/lib/crypto";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import type { StagedInstruction } from "@/test-support/instruction-stage";
import type { StagedOrder } from "@/test-support/order-stage";
import type { StagedPainPoint } from "@/test-support/pain-point-stage";
import { type ActionCase, actionCases } from "@/test-support/permission/actions";
import { now } from "@/test-support/permission/records";
import {
  permissionStage,
  type Stage,
  type StagedIssue,
  type StagedWalk,
  viewers,
} from "@/test-support/permission/stage";
import { relations } from "@/test-support/permission/table";
import { undone } from "@/test-support/undone";
import { unitAt } from "@/test-support/viewer";

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/lib/auth/viewer", () => ({
  admitted: async () => (signedIn.viewer ? done(signedIn.viewer) : refuse("signedOut")),
  currentSession: async () => null,
}));

type Action = (input: object) => Promise<Result<unknown>>;
const actions: Record<string, Action> = {};
for (const feature of readdirSync("features")) {
  if (!readdirSync(`features/${feature}`).includes("actions.ts")) continue;
  const exported: Record<string, Action> = await import(`@/features/${feature}/actions.ts`);
  for (const [name, action] of Object.entries(exported)) actions[`${feature}.${name}`] = action;
}

type Staged = StagedIssue | StagedWalk | StagedPainPoint | StagedInstruction | StagedOrder;
const raisingUnit = unitAt(relations.raising);

/** What an action answers to this viewer, and how many events it left; nothing of it stays. */
async function asked(viewer: Viewer | null, name: string, input: object): Promise<{ code: string; wrote: number }> {
  signedIn.viewer = viewer;
  const { gave, wrote } = await undone(async () => actions[name]?.(input));
  return { code: !gave ? "no such action" : gave.ok ? "done" : gave.refusal.code, wrote };
}

/** What must be answered; `undefined` where the viewer may, and only state and needs decide. */
function expected(viewer: Viewer, one: ActionCase, { subject }: Staged): "notFound" | "notAllowed" | undefined {
  switch (one.on) {
    case "painPoint":
      if (subject.type !== "painPoint" || !can(viewer, "painPoint.see", subject)) return "notFound";
      return can(viewer, one.asks, subject) ? undefined : "notAllowed";
    case "issue":
      if (subject.type !== "issue" || !can(viewer, "issue.see", subject)) return "notFound";
      return can(viewer, one.asks, subject) ? undefined : "notAllowed";
    case "instruction":
      if (subject.type !== "instruction" || !can(viewer, "instruction.see", subject)) return "notFound";
      return can(viewer, one.asks, subject) ? undefined : "notAllowed";
    case "order":
      if (subject.type !== "order" || !can(viewer, "order.see", subject)) return "notFound";
      return can(viewer, one.asks, subject) ? undefined : "notAllowed";
    case "walk":
      if (subject.type !== "walk" || !can(viewer, "walk.see", subject)) return "notFound";
      return can(viewer, one.asks, subject) ? undefined : "notAllowed";
    case "unit":
      return can(viewer, one.asks, { type: "unit", unit: raisingUnit }) ? undefined : "notAllowed";
    case "system":
      if (!can(viewer, one.sees)) return "notFound";
      return can(viewer, one.asks) || (one.or && can(viewer, one.or)) ? undefined : "notAllowed";
    case "oneself":
      return undefined;
  }
}

function inputOf(one: ActionCase, staged: Staged): object {
  if (one.on === "issue")
    return { id: staged.id, ...(!one.unversioned && { version: 1 }), ...one.input(staged as StagedIssue) };
  if (one.on === "walk" || one.on === "instruction" || one.on === "order")
    return { id: staged.id, version: 1, ...one.input };
  if (one.on === "painPoint")
    return { id: staged.id, ...(!one.unversioned && { version: 1 }), ...one.input(staged as StagedPainPoint) };
  return one.on === "unit" ? one.input(raisingUnit.code) : one.input;
}

let stage: Stage;
/** On what of the stage an action is tried; on any issue where it is about nothing of it. */
function subjectsOf(one: ActionCase): readonly Staged[] {
  const from: readonly string[] = "from" in one ? one.from : [];
  const open = ({ subject }: Staged) => from.includes(subject.state);
  if (one.on === "walk") return stage.walks.filter(open);
  if (one.on === "painPoint") return stage.painPoints.filter(open);
  if (one.on === "instruction") return stage.instructions.filter(open);
  if (one.on === "order") return stage.orders.filter(open);
  if (one.on !== "issue") return stage.issues.slice(0, 1);
  const near = ["county", "acrossLevels", "ownMatter"];
  return stage.issues.filter((issue) => near.includes(issue.situation) && open(issue));
}

/** What a page calls the button of an action, where it is not the action's own name. */
const otherNames: Record<string, string[]> = {
  returnDraft: ["return"],
  saveResult: ["saveResult", "submit"],
  decideProposal: ["confirmProposal"],
};
const onIssues = Object.entries(actionCases).flatMap(([name, one]) =>
  one.on === "issue" && name.startsWith("issues.") ? [[name.replace("issues.", ""), one] as const] : [],
);
const buttons = Object.fromEntries(onIssues.map(([name]) => [name, otherNames[name] ?? [name]]));

beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
  await insertAccount("wang");
  await insertAccount("gone");
  await transaction(async (tx) => {
    // Of this machine's own network: a test that is tried calls nobody.
    const address = encrypt("https://127.0.0.1/", "webhooks.address:hook");
    const hook = { name: "工作群", preset: "wecom", host: "127.0.0.1", unit: "GAJ", createdBy: "x" } as const;
    await tx.insert(webhooks).values({ id: "hook", ...hook, address, createdAt: now });
    await tx.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, "gone"));
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
    for (const issue of subjectsOf(one) as StagedIssue[])
      for (const viewer of viewers) {
        const loaded = issue.situation !== "acrossLevels" && (await loadIssue(viewer, issue.id));
        if (!loaded || !can(viewer, one.asks, issue.subject)) continue;
        const proposal = issue.subject.state === "assigned" ? { proposedBy: "another", proposedFor: null } : null;
        const offers = await issueOffers(viewer, loaded, proposal, now);
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
