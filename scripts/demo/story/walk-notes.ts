import type { AspectAnswer, WalkChannel } from "@/domain/walk";
import type { Snapshot } from "@/features/walks/schema";
import { newId } from "@/lib/id";
import type { Random } from "../random";
import type { IssueText } from "../texts/texts";
import type { Guide } from "../world";

const usual = ["问清要什么", "取号排队", "窗口受理", "内部审核", "领取结果"];
const usualDocuments = ["申请表", "身份证件"];
const notes: Record<WalkChannel, readonly string[]> = {
  window: [
    "工作人员态度好，一口说清了要什么。",
    "叫号屏看不清，坐得远的听不到。",
    "前面排着四个人。",
    "桌上有填好的样表，照着抄就行。",
    "复印机要扫码付五毛钱，老人不会用。",
    "窗口主动给了一张回执。",
  ],
  online: ["系统卡了一下，重新点了一次。", "页面提示很清楚，没有走弯路。", "验证码等了两分钟才到。"],
  phone: ["第二次才打通，接听的人很耐心。", "转接了一次。"],
  machine: ["机器旁边有人指导。", "打印口卡纸，换了一台。"],
};

export interface Finding {
  id: string;
  text: IssueText;
}

/** What a device sends of a walk: steps after the guide, answers, and the findings as one sentence each. */
export function notesOf(
  by: Random,
  at: Date,
  channel: WalkChannel,
  guide: Guide | undefined,
  findings: readonly Finding[],
  aspects: readonly string[],
): Pick<Snapshot, "steps" | "answers" | "findings" | "summary" | "daysTaken"> {
  const editedAt = at.getTime();
  const names = guide && guide.stepNames.length > 1 ? guide.stepNames : usual;
  const documents = guide && guide.documentNames.length > 0 ? guide.documentNames : usualDocuments;
  const receiving = Math.max(
    names.findIndex((name) => /受理|收件/.test(name)),
    0,
  );
  const remarks = [...notes[channel]];
  const remark = () => remarks.splice(by.between(0, remarks.length - 1), 1)[0] ?? "";
  const steps = names.map((name, position) => ({
    id: newId(),
    position,
    name,
    minutes: by.between(2, 18),
    waitingMinutes: by.chance(0.6) ? by.between(3, 45) : 0,
    trips: position === receiving ? (guide?.visits ?? 1) + (findings.length > 0 && by.chance(0.4) ? 1 : 0) : 0,
    documents:
      position === receiving ? [...documents, ...(findings.length > 0 && by.chance(0.3) ? ["情况说明"] : [])] : [],
    note: by.chance(0.25) ? remark() : "",
    removed: false,
    editedAt,
  }));
  const found = new Set(findings.map(({ text }) => text.aspect));
  const answers = aspects.flatMap((aspect) => {
    const answer: AspectAnswer | null = found.has(aspect) ? "issue" : answerTo(by);
    return answer ? [{ aspect, answer, editedAt }] : [];
  });
  const promised = guide?.promisedDays;
  return {
    steps,
    answers,
    findings: findings.map(({ id, text }) => ({
      id,
      aspect: text.aspect,
      stepId: steps[by.between(0, steps.length - 1)]?.id ?? null,
      text: text.title,
      removed: false,
      editedAt,
    })),
    summary: { text: summaryOf(by, findings), editedAt },
    ...(promised !== undefined &&
      promised !== null && { daysTaken: { days: promised + (findings.length > 0 ? by.between(0, 3) : 0), editedAt } }),
  };
}

/** Most is in order; some does not apply, and some nobody looked at. */
function answerTo(by: Random): AspectAnswer | null {
  const chance = by.next();
  if (chance < 0.68) return "nothing";
  return chance < 0.82 ? "inapplicable" : null;
}

function summaryOf(by: Random, findings: readonly Finding[]): string {
  if (findings.length === 0) return by.pick(["整体顺畅，没有发现问题。", "办得比指南承诺的快。"]);
  const told = findings.map(({ text }) => text.title).join("；");
  return `${by.pick(["从头到尾走了一遍，", "按群众的身份办了一遍，", "照着公开的指南办，"])}主要堵在：${told}。`;
}
