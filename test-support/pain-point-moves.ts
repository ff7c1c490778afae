import type { PainPointState } from "@/domain/pain-point";
import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { accept } from "@/features/pain-points/commands/accept";
import { answer } from "@/features/pain-points/commands/answer";
import { decideReopening } from "@/features/pain-points/commands/decide-reopening";
import { decline } from "@/features/pain-points/commands/decline";
import { judge } from "@/features/pain-points/commands/judge";
import { linkNew } from "@/features/pain-points/commands/link";
import { merge } from "@/features/pain-points/commands/merge";
import { transfer } from "@/features/pain-points/commands/transfer";
import { openRequests } from "@/features/pain-points/queries/requests";
import { at, granted, monday, people } from "./ledger";
import { painPointAt, type Told, told } from "./pain-points";

export const tuesday = "2023-05-09";
export const notSolved = { solved: false, level: "poor", text: "还是要跑第三趟。" } as const;

/** A pain point carried to a state; the city's inspector acts. */
export async function painPointIn(
  state: "received" | "accepted" | "answered" | "linked",
  input: { text?: string } = {},
): Promise<Told> {
  const one = await told(input);
  const { inspector } = people;
  if (state === "received") return one;
  granted(await accept(inspector, at(monday, "11:00"), await painPointAt(one.id)));
  if (state === "answered")
    granted(await answer(inspector, at(monday, "12:00"), { ...(await painPointAt(one.id)), text: "已通知窗口。" }));
  if (state === "linked")
    granted(
      await linkNew(inspector, at(monday, "12:00"), { ...(await painPointAt(one.id)), title: "三次盖章", unit: "CZ" }),
    );
  return one;
}

/** Answered, and its citizen is not content. */
export async function askedAgain(): Promise<Told & { requestId: string }> {
  const one = await painPointIn("answered");
  granted(await judge(one.number, one.code, notSolved, at(tuesday)));
  return { ...one, requestId: (await openRequests(one.id))[0]?.id ?? "" };
}

interface Story {
  name: string;
  event: string;
  from: () => Promise<{ id: string; requestId?: string }>;
  go: (viewer: Viewer, target: { id: string; version: number }, requestId: string) => Promise<Result<unknown>>;
  to: PainPointState;
  sets?: object;
}

const when = at("2023-05-10");
const another = async () => (await told({ text: "盖章要跑三趟，请改一改。" }, at(monday, "09:00"))).number;

/** Every move of an inspector, once. */
export const painPointStories: Story[] = [
  {
    name: "accept",
    event: "painPointAccepted",
    from: () => painPointIn("received"),
    go: (viewer, target) => accept(viewer, when, target),
    to: "accepted",
  },
  {
    name: "decline",
    event: "painPointDeclined",
    from: () => painPointIn("received"),
    go: (viewer, target) => decline(viewer, when, { ...target, reason: "inCourt", text: "" }),
    to: "declined",
    sets: { declineReason: "inCourt", respondedAt: when },
  },
  {
    name: "transfer",
    event: "painPointTransferred",
    from: () => painPointIn("accepted"),
    go: (viewer, target) => transfer(viewer, when, { ...target, office: "市税务局", text: "已转送。" }),
    to: "transferred",
    sets: { transferredTo: "市税务局", respondedAt: when },
  },
  {
    name: "answer",
    event: "painPointAnswered",
    from: () => painPointIn("accepted"),
    go: (viewer, target) => answer(viewer, when, { ...target, text: "已经改好。" }),
    to: "answered",
    sets: { respondedAt: when },
  },
  {
    name: "merge",
    event: "painPointMerged",
    from: () => painPointIn("accepted"),
    go: async (viewer, target) => merge(viewer, when, { ...target, mergedInto: await another() }),
    to: "merged",
  },
  {
    name: "link",
    event: "painPointLinked",
    from: () => painPointIn("accepted"),
    go: (viewer, target) => linkNew(viewer, when, { ...target, title: "三次盖章", unit: "CZ" }),
    to: "linked",
  },
  {
    name: "reopen",
    event: "painPointReopened",
    from: askedAgain,
    go: (viewer, target, requestId) =>
      decideReopening(viewer, when, { ...target, requestId, grant: true, reason: "确实没改到位。" }),
    to: "accepted",
    sets: { round: 2, respondedAt: null, interimDueDay: "2023-05-17" },
  },
];
