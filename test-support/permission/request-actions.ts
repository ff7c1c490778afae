import type { IssueState } from "@/domain/issue";
import type { ActionCase } from "./actions";
import type { StagedIssue } from "./stage";

const reason = { reason: "设备还没有到货" };
type Asks = Extract<ActionCase, { on: "issue" }>["asks"];

const onIssue = (asks: Asks, from: IssueState[], input: object): ActionCase => ({
  on: "issue",
  asks,
  from,
  input: () => ({ ...reason, ...input }),
});
const onRequest = (asks: Asks, input: object = {}, from: IssueState[] = ["rectifying"]): ActionCase => ({
  on: "issue",
  asks,
  from,
  input: ({ requestId }: StagedIssue) => ({ requestId, ...reason, ...input }),
});

/** What is asked and decided beside the way of an issue, with the question each must ask. */
export const requestActionCases: Record<string, ActionCase> = {
  "requests.askExtension": onIssue("issue.ask", ["planning"], { basis: "采购合同", newDay: "2023-06-05" }),
  "requests.askSuspension": onIssue("issue.ask", ["planning", "rectifying"], {
    condition: "省级系统接口开放",
    expectedDay: "2023-06-30",
  }),
  "requests.askReassignment": onIssue("issue.ask", ["assigned"], { proposedUnit: "GCQ-CGJ" }),
  "requests.grant": onRequest("issue.decideRequest"),
  "requests.refuseRequest": onRequest("issue.decideRequest"),
  "requests.grantAsLeader": onRequest("issue.decideAsLeader"),
  "requests.refuseAsLeader": onRequest("issue.decideAsLeader"),
  "requests.resume": onRequest("issue.decideRequest"),
  "requests.meetCondition": onRequest("issue.ask"),
  "requests.refer": onIssue("issue.refer", ["raised", "rectifying"], {}),
  "requests.answerReferral": onRequest("issue.coordinate"),
  "requests.referToProvince": onIssue("issue.coordinate", ["raised", "rectifying"], {
    ...{ office: "省市场监管局", number: "皖市监〔2023〕8号", day: "2023-05-05" },
  }),
  "requests.recordAnswer": onRequest("issue.coordinate", { day: "2023-05-08" }),
  "requests.withdraw": onRequest("issue.ask"),
  "requests.withdrawReferral": onRequest("issue.refer"),
};
