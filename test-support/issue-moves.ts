import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { accept, approvePlan, plan, returnPlan } from "@/features/issues/commands/plan";
import { discard, raise } from "@/features/issues/commands/raise";
import { returnWork, submit, withdraw } from "@/features/issues/commands/result";
import { close, pass, reopen } from "@/features/issues/commands/review";
import { assign, decline, reassign, returnDraft } from "@/features/issues/commands/triage";
import { aPlan, aResult, at, drafted, evidence, issueIn, monday, people, target, words } from "./ledger";

const { inspector, inspector2, head, liaison } = people;
const reason = "材料不全，请补充窗口照片。";
const later = at("2023-05-23");

/** Each move as a story: from a state, by whom, to which state, and what the row says afterwards. */
export const issueMoveStories: {
  name: string;
  from: () => Promise<string>;
  by: Viewer;
  go: (id: string, by: Viewer) => Promise<Result<unknown>>;
  to: string;
  sets?: Record<string, unknown>;
  /** Somebody who sees the issue but may not make this move. */
  notBy: Viewer;
}[] = [
  {
    name: "raise",
    from: () => drafted(),
    by: inspector,
    go: async (id, by) => raise(by, at(monday), { ...(await target(id)), ...words, brought: "nothing" }),
    to: "raised",
    sets: { number: "CZ-2023-0001", jurisdiction: "CZ", category: "营商环境建设", stepDueDay: "2023-05-11" },
    notBy: people.liaison,
  },
  {
    name: "discard",
    from: () => drafted(),
    by: inspector2,
    go: async (id, by) => discard(by, at(monday), { ...(await target(id)), reason }),
    to: "cancelled",
    notBy: people.liaison,
  },
  {
    name: "return",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) => returnDraft(by, later, { ...(await target(id)), reason }),
    to: "draft",
    sets: { number: "CZ-2023-0001" },
    notBy: people.leader,
  },
  {
    name: "decline",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) => decline(by, later, { ...(await target(id)), reason }),
    to: "declined",
    notBy: people.leader,
  },
  {
    name: "assign",
    from: () => issueIn("raised"),
    by: inspector,
    go: async (id, by) =>
      assign(by, at(monday), {
        ...(await target(id)),
        lead: "SGJ",
        partners: ["RSJ"],
        kind: "term",
        dueDay: "2023-06-22",
      }),
    to: "assigned",
    // 22 and 23 June are a holiday, 25 June a make-up day: the day moves on to it; warned 3 working days before
    sets: {
      leadUnit: "SGJ",
      originalDueDay: "2023-06-25",
      dueDay: "2023-06-25",
      startDay: monday,
      warnDay: "2023-06-19",
      stepDueDay: "2023-05-09",
    },
    notBy: people.leader,
  },
  {
    name: "reassign",
    from: () => issueIn("rectifying"),
    by: inspector,
    go: async (id, by) => reassign(by, later, { ...(await target(id)), lead: "RSJ", reason }),
    to: "assigned",
    sets: { leadUnit: "RSJ", originalDueDay: "2023-05-29", dueDay: "2023-05-29" },
    notBy: liaison,
  },
  {
    name: "accept",
    from: () => issueIn("assigned"),
    by: liaison,
    go: async (id, by) => accept(by, at(monday, "11:00"), await target(id)),
    to: "planning",
    sets: { stepDueDay: "2023-05-11" },
    notBy: inspector,
  },
  {
    name: "plan",
    from: () => issueIn("planning"),
    by: liaison,
    go: async (id, by) => plan(by, at(monday, "16:00"), { ...(await target(id)), ...aPlan }),
    to: "planned",
    sets: { dueDay: "2023-05-29" },
    notBy: inspector,
  },
  {
    name: "returnPlan",
    from: () => issueIn("planned"),
    by: inspector,
    go: async (id, by) => returnPlan(by, later, { ...(await target(id)), reason }),
    to: "planning",
    sets: { returns: 1 },
    notBy: liaison,
  },
  {
    name: "approvePlan",
    from: () => issueIn("planned"),
    by: inspector,
    go: async (id, by) => approvePlan(by, at(monday, "16:00"), await target(id)),
    to: "rectifying",
    sets: { originalDueDay: "2023-05-29", dueDay: "2023-05-19", warnDay: "2023-05-16", stepDueDay: null },
    notBy: liaison,
  },
  {
    name: "submit",
    from: () => issueIn("rectifying"),
    by: head,
    go: async (id, by) => {
      await evidence(id, "before", "after");
      return submit(by, at("2023-05-18"), { ...(await target(id)), ...aResult });
    },
    to: "submitted",
    sets: { submittedDay: "2023-05-18", stepDueDay: "2023-05-23" },
    notBy: liaison,
  },
  {
    name: "withdraw",
    from: () => issueIn("planned"),
    by: liaison,
    go: async (id, by) => withdraw(by, at(monday, "16:00"), await target(id)),
    to: "planning",
    notBy: inspector,
  },
  {
    name: "withdraw",
    from: () => issueIn("submitted"),
    by: liaison,
    go: async (id, by) => withdraw(by, later, await target(id)),
    to: "rectifying",
    sets: { submittedDay: null },
    notBy: inspector,
  },
  {
    name: "pass",
    from: () => issueIn("submitted"),
    by: inspector,
    go: async (id, by) => pass(by, later, await target(id)),
    to: "inspecting",
    notBy: head,
  },
  {
    name: "returnWork",
    from: () => issueIn("inspecting"),
    by: inspector2,
    go: async (id, by) => returnWork(by, later, { ...(await target(id)), reason }),
    to: "rectifying",
    sets: { returns: 1, submittedDay: null },
    notBy: head,
  },
  {
    name: "close",
    from: () => issueIn("inspecting"),
    by: inspector2,
    go: async (id, by) => close(by, later, { ...(await target(id)), conclusion: "窗口已不再收取，抽查三户属实。" }),
    to: "closed",
    sets: { conclusion: "窗口已不再收取，抽查三户属实。" },
    notBy: head,
  },
  {
    name: "reopen",
    from: () => issueIn("closed"),
    by: inspector,
    go: async (id, by) => reopen(by, later, { ...(await target(id)), reason, dueDay: "2023-06-05" }),
    to: "rectifying",
    sets: {
      round: 2,
      originalDueDay: "2023-05-29",
      roundDueDay: "2023-06-05",
      dueDay: "2023-06-05",
      closedAt: null,
      returns: 0,
    },
    notBy: head,
  },
];
