import type { InstructionState } from "@/domain/instruction";
import type { IssueState } from "@/domain/issue";
import type { OrderState } from "@/domain/order";
import type { PainPointState } from "@/domain/pain-point";
import type { Action } from "@/domain/permission";
import type { WalkState } from "@/domain/walk";
import { newId } from "@/lib/id";
import type { StagedPainPoint } from "../pain-point-stage";
import { administrationCases } from "./administration";
import { instructionActionCases } from "./instruction-actions";
import { orderActionCases } from "./order-actions";
import { requestActionCases } from "./request-actions";
import type { StagedIssue } from "./stage";
import { type OnOneself, type OnSystem, systemActionCases } from "./system-actions";
import { unitActionCases } from "./unit-actions";

/**
 * Every server action with the question it must ask and what a form would send. A new action
 * that is not listed here fails the test that reads `features/<noun>/actions.ts`.
 */
interface OnIssue {
  on: "issue";
  asks: Extract<Action, `issue.${string}`>;
  from: readonly IssueState[];
  input: (issue: StagedIssue) => object;
  /** Sent without the version. */
  unversioned?: boolean;
}
interface OnPainPoint {
  on: "painPoint";
  asks: Extract<Action, `painPoint.${string}`>;
  from: readonly PainPointState[];
  input: (painPoint: StagedPainPoint) => object;
  /** Sent without the version. */
  unversioned?: boolean;
}
interface OnWalk {
  on: "walk";
  asks: Extract<Action, `walk.${string}`>;
  from: readonly WalkState[];
  input: object;
}
interface OnInstruction {
  on: "instruction";
  asks: Extract<Action, `instruction.${string}`>;
  from: readonly InstructionState[];
  input: object;
}
interface OnOrder {
  on: "order";
  asks: Extract<Action, `order.${string}`>;
  from: readonly OrderState[];
  input: object;
}
interface OnUnit {
  on: "unit";
  asks: Extract<Action, `unit.${string}`>;
  input: (unit: string) => object;
}
export type ActionCase = OnIssue | OnWalk | OnPainPoint | OnInstruction | OnOrder | OnUnit | OnSystem | OnOneself;

const words = { title: "窗口要收复印件", description: "窗口仍要求交复印件。", cause: "", severity: "medium" };
const place = { taskCode: "A-001", aspectCode: "AS01" };
const reason = { reason: "材料不全" };
const handOver = { kind: "term", dueDay: "2023-05-29" };
const plan = { idea: "数据共享", measures: "导入地址库", dueDay: "2023-05-19", responsible: "登记科长" };
const result = { text: "窗口不再收取复印件。", outcomes: [], noOutcomeReason: "无量化成效" };
const partnerOf = ({ subject }: StagedIssue) => subject.partners[0]?.code ?? "SFJ";

type IssueInput = Record<string, unknown> | ((staged: StagedIssue) => object);
const issue = (asks: OnIssue["asks"], from: IssueState[], input: IssueInput = {}): OnIssue => ({
  on: "issue",
  asks,
  from,
  input: typeof input === "function" ? input : () => input,
});
const painPoint = (
  asks: OnPainPoint["asks"],
  from: PainPointState[],
  input: object | ((staged: StagedPainPoint) => object) = {},
): OnPainPoint => ({
  on: "painPoint",
  asks,
  from,
  input: typeof input === "function" ? (input as OnPainPoint["input"]) : () => input,
});

export const actionCases: Record<string, ActionCase> = {
  "issues.draft": {
    on: "unit",
    asks: "unit.raiseIssue",
    input: (unit) => ({ unit, source: "inspection", ...words, ...place }),
  },
  "issues.edit": issue("issue.edit", ["draft"], { ...words, ...place }),
  "issues.raise": issue("issue.raise", ["draft"], { ...words, ...place, brought: "nothing" }),
  "issues.discard": issue("issue.discard", ["draft"], reason),
  "issues.returnDraft": issue("issue.return", ["raised"], reason),
  "issues.decline": issue("issue.decline", ["raised"], reason),
  "issues.assign": issue("issue.assign", ["raised"], { lead: "GCQ-MZJ", partners: [], ...handOver }),
  "issues.approve": issue("issue.approve", ["raised"], handOver),
  "issues.verifyFixed": issue("issue.verifyFixed", ["raised"], { lead: "GCQ-MZJ" }),
  "issues.reassign": issue("issue.reassign", ["assigned"], { lead: "GCQ-CGJ", ...reason }),
  "issues.accept": issue("issue.accept", ["assigned"]),
  "issues.plan": issue("issue.plan", ["planning"], plan),
  "issues.returnPlan": issue("issue.returnPlan", ["planned"], reason),
  "issues.approvePlan": issue("issue.approvePlan", ["planned"]),
  "issues.reportProgress": issue("issue.report", ["rectifying"], { percent: 50, text: "已完成一半" }),
  "issues.saveResult": issue("issue.report", ["rectifying"], result),
  "issues.submit": issue("issue.submit", ["rectifying"], result),
  "issues.withdraw": issue("issue.withdraw", ["planned", "submitted"]),
  "issues.returnWork": issue("issue.returnWork", ["submitted"], reason),
  "issues.pass": issue("issue.pass", ["submitted"]),
  "issues.close": issue("issue.close", ["inspecting"], { conclusion: "现场复核属实。" }),
  "issues.reopen": issue("issue.reopen", ["closed"], { ...reason, dueDay: "2023-05-29" }),
  "issues.recordLookBack": issue("issue.lookBack", ["closed"], ({ lookBackId }: StagedIssue) => ({
    ...{ lookBackId, verdict: "relapsed", dueDay: "2023-05-29", findings: "窗口又在收复印件。" },
    walked: "到窗口走了一遍，仍要复印件。",
  })),
  "issues.recordReview": issue("issue.review", ["rectifying"], {
    verdict: "clean",
    text: "到窗口看过，一年来没有再出现。",
  }),
  "issues.merge": issue("issue.merge", ["raised", "assigned"], (staged: StagedIssue) => ({
    mergedInto: staged.number ?? "",
    ...reason,
  })),
  "issues.cancel": issue("issue.cancel", ["raised", "assigned"], reason),
  "issues.decideProposal": issue("issue.confirm", ["assigned"], ({ proposalId }: StagedIssue) => ({
    proposalId,
    confirm: true,
  })),
  "issues.acceptPart": issue("issue.signOff", ["rectifying"], (staged: StagedIssue) => ({ unit: partnerOf(staged) })),
  "issues.arrangePart": issue("issue.arrangePartners", ["rectifying"], (staged: StagedIssue) => ({
    unit: partnerOf(staged),
    part: "开放接口",
    dueDay: "2023-05-18",
  })),
  "issues.signOff": issue("issue.signOff", ["rectifying"], (staged: StagedIssue) => ({
    unit: partnerOf(staged),
    text: "已办完",
  })),
  "issues.releasePartner": issue("issue.arrangePartners", ["rectifying"], (staged: StagedIssue) => ({
    unit: partnerOf(staged),
    ...reason,
  })),
  "issues.replacePartner": issue("issue.arrangePartners", ["rectifying"], (staged: StagedIssue) => ({
    unit: partnerOf(staged),
    by: "GCQ-CGJ",
    ...reason,
  })),

  "escalations.escalate": issue("issue.escalate", ["rectifying"], { rung: "urging", words: "请马上办理。" }),
  "escalations.holdInterview": issue("issue.escalate", ["rectifying"], {
    ...{ form: "interview", heldDay: "2023-05-08", people: "主要负责人", outcome: "限期整改。" },
  }),
  "escalations.lift": issue("issue.escalate", ["rectifying"], { escalationId: newId(), ...reason }),

  "pain-points.accept": painPoint("painPoint.decide", ["received"]),
  "pain-points.decline": painPoint("painPoint.decide", ["received"], { reason: "inCourt", text: "" }),
  "pain-points.transfer": painPoint("painPoint.decide", ["received", "accepted"], { office: "市税务局", text: "" }),
  "pain-points.answer": painPoint("painPoint.decide", ["accepted"], { text: "已经改好。" }),
  "pain-points.replyInterim": painPoint("painPoint.decide", ["received", "accepted"], { text: "正在核实。" }),
  "pain-points.merge": painPoint("painPoint.decide", ["accepted"], ({ number }: StagedPainPoint) => ({
    mergedInto: number,
  })),
  "pain-points.link": painPoint("painPoint.decide", ["accepted"], { issue: "T-2023-0010" }),
  "pain-points.linkNew": painPoint("painPoint.decide", ["accepted"], ({ unit }: StagedPainPoint) => ({
    title: "窗口要收复印件",
    unit,
  })),
  "pain-points.decideReopening": painPoint("painPoint.decide", ["answered"], ({ requestId }: StagedPainPoint) => ({
    requestId,
    grant: true,
    reason: "确实没改到位。",
  })),
  "pain-points.clear": painPoint("painPoint.decide", ["received"]),
  "pain-points.release": painPoint("painPoint.release", ["received", "answered"]),
  "pain-points.withhold": painPoint("painPoint.release", ["received"], { reason: "涉及第三人。" }),
  "pain-points.reveal": { ...painPoint("painPoint.reveal", ["received"]), unversioned: true },
  ...instructionActionCases,
  ...orderActionCases,
  ...requestActionCases,
  ...unitActionCases,
  "walks.walkReady": { on: "walk", asks: "walk.record", from: ["walking"], input: {} },
  "walks.concludeWalk": { on: "walk", asks: "walk.conclude", from: ["walking"], input: {} },
  "walks.cancelWalk": { on: "walk", asks: "walk.cancel", from: ["planned", "walking"], input: reason },
  ...administrationCases,
  ...systemActionCases,
};
