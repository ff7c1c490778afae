import { transaction } from "@/db/client";
import { aspects, files, issuePartners, issues, plans, proposals, requests, spans, tasks, walks } from "@/db/schema";
import { startOf } from "@/domain/calendar";
import { type IssueState, issueStates } from "@/domain/issue";
import type { IssueSubject, WalkSubject } from "@/domain/permission";
import { type Role, roles, type Viewer } from "@/domain/viewer";
import { walkStates } from "@/domain/walk";
import { refreshSearch } from "@/features/search/commands/refresh";
import { newId } from "@/lib/id";
import { insertAccount, insertUnits } from "../accounts";
import { type StagedInstruction, stageInstructions } from "../instruction-stage";
import { type StagedOrder, stageOrders } from "../order-stage";
import { type StagedPainPoint, stagePainPoints } from "../pain-point-stage";
import { testViewer, unitAt } from "../viewer";
import { stageLookBacks } from "./look-backs";
import { extension, file, now, plan, today } from "./records";
import { type Relation, relations } from "./table";

// Every role in every relation, issues and walks in every state, as rows.

/** Every viewer of the stage; the head who walks is one of them. */
export const oneself = "li";

type Hat = [role: Role, relation: Relation];
const wearing = (...hats: Hat[]): Viewer => ({
  ...testViewer(oneself, ...hats.map(([role, of]): [Role, string] => [role, relations[of]])),
  name: hats.map((hat) => hat.join(" of ")).join(" and "),
});

const oneHat = roles.flatMap((role) => (Object.keys(relations) as Relation[]).map((of) => wearing([role, of])));
const twoHats = [
  wearing(["inspector", "above"], ["liaison", "lead"]),
  wearing(["inspector", "above"], ["head", "sibling"]),
  wearing(["inspector", "city"], ["head", "cityBureau"]),
  wearing(["inspector", "otherCounty"], ["head", "raising"]),
  wearing(["head", "lead"], ["head", "partner"]),
  wearing(["leader", "raising"], ["liaison", "sibling"]),
  wearing(["admin", "city"], ["head", "raising"]),
];
export const viewers: readonly Viewer[] = [{ ...testViewer(oneself), name: "nobody" }, ...oneHat, ...twoHats];

/** Who is named by an issue, by where it lies. */
const situations = {
  county: { raising: relations.raising, lead: relations.lead, partners: [relations.partner] },
  acrossLevels: { raising: relations.raising, lead: relations.cityBureau, partners: [relations.otherBureau] },
  ownMatter: { raising: relations.raising, lead: relations.raising, partners: [relations.sibling] },
  cityMatter: { raising: relations.city, lead: relations.cityBureau, partners: [relations.sibling] },
  otherCounty: { raising: relations.otherBureau, lead: relations.otherCounty, partners: [] },
} as const;
export type Situation = keyof typeof situations;

export interface StagedIssue {
  id: string;
  number: string | null;
  situation: Situation;
  subject: IssueSubject;
  fileId: string;
  proposalId: string;
  lookBackId: string;
  /** An extension that its lead asked for. */
  requestId: string;
}
export interface StagedWalk {
  id: string;
  situation: "own" | "cross";
  subject: WalkSubject;
  fileId: string;
}
export interface Stage {
  instructions: readonly StagedInstruction[];
  orders: readonly StagedOrder[];
  painPoints: readonly StagedPainPoint[];
  issues: readonly StagedIssue[];
  walks: readonly StagedWalk[];
}

function stagedIssue(state: IssueState, situation: Situation, index: number): StagedIssue {
  const { raising, lead, partners } = situations[situation];
  const isHandedOver = state !== "draft" && state !== "raised";
  return {
    id: newId(),
    number: state === "draft" ? null : `T-2023-${String(index).padStart(4, "0")}`,
    situation,
    fileId: newId(),
    proposalId: newId(),
    lookBackId: newId(),
    requestId: newId(),
    subject: {
      type: "issue",
      state,
      raising: unitAt(raising),
      lead: isHandedOver ? unitAt(lead) : null,
      partners: isHandedOver ? partners.map(unitAt) : [],
    },
  };
}

export async function permissionStage(): Promise<Stage> {
  const staged = issueStates.flatMap((state, row) =>
    (Object.keys(situations) as Situation[]).map((situation, column) =>
      stagedIssue(state, situation, row * 10 + column),
    ),
  );
  const [unit, other] = [unitAt(relations.raising), unitAt(relations.otherBureau)];
  const walked = walkStates.flatMap((state) =>
    [unit, other].map(
      (target): StagedWalk => ({
        id: newId(),
        situation: target === unit ? "own" : "cross",
        fileId: newId(),
        subject: { type: "walk", state, unit, target, headId: oneself },
      }),
    ),
  );
  await insertUnits(...Object.values(relations));
  await insertAccount(oneself, ["head", relations.raising]);
  await transaction(async (tx) => {
    await tx.insert(tasks).values({ code: "A-001", category: "营商环境建设", title: "公司设立登记", leadUnit: "GAJ" });
    await tx.insert(aspects).values({ version: 1, code: "AS01", position: 1, question: "群众能否看懂？" });
    for (const { id, number, subject, fileId, proposalId, requestId } of staged) {
      await tx.insert(issues).values({
        id,
        number,
        state: subject.state,
        title: "窗口要收复印件",
        description: "窗口仍要求交复印件。",
        source: "inspection",
        kind: subject.lead && "term",
        taskCode: "A-001",
        category: "营商环境建设",
        raisingUnit: subject.raising.code,
        jurisdiction: subject.raising.path.split("/")[1] ?? "CZ",
        leadUnit: subject.lead?.code ?? null,
        dueDay: subject.lead && "2023-05-29",
        roundDueDay: subject.lead && "2023-05-29",
        createdBy: "x",
        createdAt: startOf(today),
        raisedAt: number ? startOf(today) : null,
        stateSince: startOf(today),
      });
      // Handed over: found on that day, which the totals of every later move ask for.
      if (subject.lead)
        await tx.insert(spans).values({
          ...{ id: newId(), subjectType: "issue", subjectId: id, state: "assigned", cameFrom: "raised" },
          startedAt: startOf(today),
        });
      for (const partner of subject.partners)
        await tx.insert(issuePartners).values({ issueId: id, unit: partner.code, acceptDueDay: "2023-05-09" });
      // One that was released, and no longer concerned by it.
      if (subject.lead)
        await tx.insert(issuePartners).values({ issueId: id, unit: unitAt(relations.small).code, releasedAt: now });
      await tx.insert(files).values({ ...file, id: fileId, key: `f/${fileId}`, issueId: id, phase: "found" });
      if (subject.state === "planned")
        await tx.insert(plans).values({ ...plan, id: newId(), issueId: id, round: 1, state: "filed" });
      if (subject.lead && subject.state !== "assigned")
        await tx.insert(requests).values({ ...extension, id: requestId, issueId: id, unit: subject.lead.code });
      const proposed = { reason: "重复", proposedBy: "another", proposedAt: now };
      await tx.insert(proposals).values({ ...proposed, id: proposalId, issueId: id, move: "cancel" });
    }
    await stageLookBacks(tx, now, staged);
    for (const { id, subject, fileId } of walked) {
      await tx.insert(walks).values({
        id,
        state: subject.state,
        taskCode: "A-001",
        unit: subject.unit.code,
        target: subject.target.code,
        jurisdiction: "GCQ",
        headId: subject.headId,
        manner: "oneself",
        channel: "window",
        plannedDay: today,
        aspectVersion: 1,
        concludedAt: subject.state === "concluded" ? now : null,
        createdBy: "x",
        createdAt: now,
      });
      await tx.insert(files).values({ ...file, id: fileId, key: `f/${fileId}`, walkId: id, phase: "walk" });
    }
  });
  const others = {
    painPoints: await stagePainPoints(now),
    instructions: await stageInstructions(now),
    orders: await stageOrders(now, staged[0]?.id ?? ""),
  };
  await refreshSearch();
  return { issues: staged, walks: walked, ...others };
}
