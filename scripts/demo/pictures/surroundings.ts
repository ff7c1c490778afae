import type { Random } from "../random";

const halls: Record<string, string> = {
  CZ: "市政务服务中心",
  GCQ: "贵池区政务服务中心",
  DZX: "东至县政务服务中心",
  STX: "石台县政务服务中心",
  QYX: "青阳县政务服务中心",
  JHS: "九华山为民服务中心",
  JKQ: "经开区企业服务大厅",
  PTH: "平天湖便民服务大厅",
  JNJ: "江南集中区企业服务大厅",
};

/** Where and before whom it was seen: a sentence that goes on after the description of a text that fits any task. */
export function surroundings(jurisdiction: string, unit: string, by: Random): string {
  const hall = halls[jurisdiction] ?? "政务服务大厅";
  return by.pick([
    `当天在${hall}，同样情形又遇到一起。`,
    `问了${hall}里正在等候的两名办事人，说法一致。`,
    `${hall}的导办员说，每周都有人为此来问。`,
    `${unit}窗口人员承认一直如此，也觉得不合理。`,
    `过了三天换个时段到${hall}再试，情形相同。`,
    `同行的${unit}科室负责人当场作了记录。`,
    `翻了${unit}近三个月的来访登记，同类反映有四起。`,
    `事后电话回访两名近期来${hall}办过的群众，也遇到过。`,
    `这一趟因此多花了将近一个小时，${unit}窗口没有别的办法。`,
    `在${hall}意见簿上看到上个月也有人写过。`,
    `${unit}值班负责人到场解释，说需要研究后才能改。`,
    "一位老人也为这个折返了一次。",
    "一家小企业的经办人说，去年就提过。",
    `请${unit}另一名工作人员再走一遍，结果一样。`,
  ]);
}
