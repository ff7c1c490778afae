import type { Random } from "../random";
import { resultParticulars } from "./particulars";
import type { IssueText } from "./texts";

// What people write along the way, made from an issue's own text; closing words are never used twice.

const bare = (sentence: string) => sentence.replace(/[。；]$/, "");

export const planWords = (text: IssueText, unit: string, by: Random) => ({
  idea: by.pick([
    `问题出在${bare(text.cause)}。先把眼前的堵点解决，再把做法写进办理规程。`,
    `针对“${text.title}”，从源头改：${bare(text.cause)}，这一条不改，换谁来办都一样。`,
    `既改这一件，也查同类事项，防止“${text.title}”换个窗口又出现。`,
  ]),
  measures: [
    `1. ${bare(text.measure)}；`,
    by.pick([
      "2. 同步更新办事指南和窗口口径；",
      "2. 对窗口和承办人员集中讲一次、考一次；",
      "2. 把新做法写进收件要点并上墙；",
    ]),
    by.pick([
      "3. 整改后由分管负责人自己走一遍流程。",
      "3. 请两名办事群众试办，听取意见。",
      "3. 一个月后自查一次，情况报专班。",
    ]),
  ].join("\n"),
  responsible: `${unit}${by.pick(["政务服务科科长", "行政审批科科长", "分管副局长", "窗口首席代表", "办公室主任"])}`,
});

export function progressWords(text: IssueText, percent: number, by: Random): string {
  const measure = bare(text.measure).split("，")[0] ?? text.measure;
  if (percent <= 20)
    return by.pick([
      `已召开专题会，明确由专人负责；“${measure}”尚在论证。`,
      "正在与有关科室核对现行规定，还没有实质动作。",
    ]);
  if (percent <= 50)
    return by.pick([`“${measure}”已定稿，正在内部会签。`, `已开始试行：${measure}；窗口人员培训了一次。`]);
  if (percent <= 80)
    return by.pick([`“${measure}”已落实，办事指南正在同步修改。`, `主要措施已到位，正在请群众试办：${measure}。`]);
  return by.pick([`措施全部落实，证据已整理：${measure}。`, "已自走一遍流程，问题没有再出现，准备申请销号。"]);
}

/** `own` is a chance of its own, so that what follows in the story does not depend on it. */
export const resultWords = (text: IssueText, round: number, by: Random, own: Random): string =>
  [
    round > 1 ? "针对问题反弹，重新整改：" : "",
    `“${text.title}”已整改：${bare(text.measure)}。`,
    by.pick(["办事指南、窗口口径已一并更新。", "已组织窗口人员学习并抽查。", "已请群众试办，反映良好。"]),
    resultParticulars(own),
  ].join("");

export const noOutcomeWords = (text: IssueText, by: Random): string =>
  by.pick([
    "主要改善办事体验，不涉及环节、时限、材料和跑动的增减。",
    `改的是服务方式（${bare(text.measure).split("，")[0]}），没有可量化的增减。`,
  ]);

/** The closing words name the issue and its round, so no two are alike. */
export function closingWords(text: IssueText, round: number, by: Random): string {
  const how = by.pick([
    "到窗口现场",
    "用普通账号在网上",
    "电话回访办事人后到现场",
    "不打招呼到另一处窗口",
    "调取近期办件并到现场",
  ]);
  const seen = by.pick([
    "照着新办法从头办了一遍",
    "逐项对照整改措施查看",
    "随机询问了正在办事的群众",
    "抽查了整改以后的办件",
  ]);
  const found = by.pick(["所列情形没有再出现", "的整改措施已经落实，不是纸面整改", "的整改情况与提交的前后对比一致"]);
  return `${round > 1 ? `第${round}轮复核：` : ""}${how}${seen}，“${text.title}”${found}，同意销号。`;
}

export const reasons = {
  return: "描述过于笼统，请补充在哪个窗口、哪一步遇到的，并附一张照片。",
  decline: "经核，现行做法有明确法规依据，且已向申请人说明，不属于流程问题，不予立项。",
  discard: "与另一条重复记录，作废。",
  reassign: "经与有关单位核对，该环节的审批权在另一单位，改由其牵头。",
  returnPlan: "措施停留在“加强学习”，没有写明改哪一条规定、何时见效，请补充后再报。",
  returnWork: "整改后的证据只有一份文件，看不出窗口实际做法已变，请补充现场照片或办件截图。",
  returnAgain: "现场抽查两个窗口，仍有一个按老办法收件，请全面落实后再申请。",
  reopen: "回头看时发现同类情形再次出现，群众再次反映，问题反弹，重新整改。",
  merge: "与另一条所反映的是同一件事，合并办理，避免重复整改。",
  cancel: "所涉事项已按上级规定取消，整改对象不复存在，建议终止。",
  reject: "事项虽拟调整但尚未印发文件，整改仍有必要，不同意终止。",
  release: "核实该单位没有需要承担的工作，退出协办。",
  replace: "该项职责已调整到另一单位，更换协办单位。",
} as const;

/** What a partner is to do, by its place among them. */
export const partWords = (nth: number): string =>
  ["开放数据接口，指定专人联调。", "调整本单位窗口的收件口径，并告知办事群众。", "核对存量数据，一周内反馈差异。"][
    nth % 3
  ] ?? "";

export const signOffWords = (unit: string, by: Random): string =>
  by.pick([`${unit}负责的部分已完成：接口已开通，人员已培训。`, `${unit}已按方案完成本单位措施，并指定专人对接。`]);
