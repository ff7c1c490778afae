import type { HandRung, InterviewForm } from "@/domain/escalation";

/** What an inspector does on the ladder, so many working days after what was done before. */
type Deed =
  | readonly [rung: HandRung, days: number, words: string]
  | readonly ["held", days: number, form: InterviewForm, people: string, outcome: string]
  | readonly ["lift", days: number, reason: string];

/** An issue that was pressed by hand, told in one piece. */
export interface EscalationPlot {
  /** In working days from the last one of the demonstration. */
  day: number;
  /** Whose inspector. */
  from: string;
  /** About which issue, `text task unit` as a walk found it or the text alone. */
  issue: string;
  deeds: readonly Deed[];
}

const pressed = (day: number, from: string, issue: string, ...deeds: Deed[]): EscalationPlot => ({
  ...{ day, from, issue, deeds },
});

/** Listed and taken off again, called in, listed still, urged. */
export const escalationPlots: readonly EscalationPlot[] = [
  pressed(
    -65,
    "CZ",
    "WT-142",
    ["urging", 0, "时限已过，请今天下班前报整改进展和完成时间。"],
    ["listing", 1, "媒体已有报道，挂牌督办；两项举措全部落地、回访企业认可后摘牌。"],
    ["lift", 11, "两项举措全部落地，已现场核实并回访企业。"],
  ),
  pressed(-3, "CZ", "WT-153", [
    "held",
    0,
    "interview",
    "市政府办公室分管负责同志、市督查专班负责人；窗口主要负责人。",
    "约谈后明确由主要负责同志牵头，一周内把首问负责和三日答复写进窗口制度。",
  ]),
  pressed(-2, "CZ", "WT-187 D-024 SGJ", ["listing", 0, "逾期后仍没有拨付计划，挂牌督办；欠拨票据清零后摘牌。"]),
  pressed(-3, "DZX", "WT-132", ["urging", 0, "已逾期，请县直单位本周内报整改方案落实情况。"]),
];
