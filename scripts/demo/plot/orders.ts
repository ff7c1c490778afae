import type { OrderPreset } from "@/domain/order";

/** Something done to an order so many working days after what was done before. */
type Deed =
  | readonly ["issue" | "accept", number]
  | readonly ["plan" | "tell" | "finish" | "return" | "clear" | "withdraw" | "discard", number, text: string];

/** A supervision order of the demonstration, told in one piece. */
export interface OrderPlot {
  /** In working days from the last one of the demonstration. */
  day: number;
  /** In whose name. */
  from: string;
  /** About which issue, `text task unit` as a walk found it or the text alone. */
  issue: string;
  title: string;
  matter: string;
  demand: string;
  preset: OrderPreset;
  deeds: readonly Deed[];
}

const order = (
  day: number,
  from: string,
  issue: string,
  preset: OrderPreset,
  [title, matter, demand]: readonly [string, string, string],
  ...deeds: Deed[]
): OrderPlot => ({ day, from, issue, preset, title, matter, demand, deeds });

/** What dragged on in the half-year: cleared, withdrawn, finished, under way, late with its plan, just signed, still a draft. */
export const orderPlots: readonly OrderPlot[] = [
  order(
    -62,
    "CZ",
    "WT-142",
    "13710",
    [
      "关于媒体反映问题整改逾期的督办单",
      "媒体反映的问题已逾期，整改方案中的两项举措没有落地。",
      "主要负责同志牵头，逐项对账，七个工作日内办结，并回访当事企业。",
    ],
    ["issue", 0],
    ["accept", 1],
    ["plan", 0, "分管负责人驻点，逐项销账；每天下班前报一次进度。"],
    ["tell", 2, "两项举措已完成一项，另一项正在与软件公司联调。"],
    ["finish", 3, "两项举措全部落地，已回访当事企业，企业表示认可。"],
    ["clear", 1, "现场核实属实，同意销号。"],
  ),
  order(
    -20,
    "CZ",
    "WT-153",
    "13710",
    [
      "关于窗口只登记不协调问题的督办单",
      "反映窗口收件后只登记、不协调，整改时限已过，跨县事项仍无人牵头。",
      "明确牵头科室和首问责任，建立跨县协调机制，并对已登记未办结的事项逐件清零。",
    ],
    ["issue", 0],
    ["accept", 1],
    ["plan", 0, "由政务服务管理科牵头，首问负责、当日转办、三日内答复。"],
    ["return", 1, "方案没有写已登记事项的清零时间。"],
    ["plan", 1, "补充：已登记的 14 件事项于 6 月 25 日前全部办结或答复。"],
    ["tell", 1, "14 件中已办结 9 件，其余 5 件正与县区会商。"],
    ["finish", 4, "14 件全部办结或答复，跨县协调机制已印发。"],
  ),
  order(
    -9,
    "CZ",
    "WT-159 C-004 RSJ",
    "13710hard",
    [
      "关于就业登记成功参保失败问题的督办单",
      "联办显示成功而实际没有参保，整改时限已过，异常结果仍不回传。",
      "查清影响范围，逐一补办；异常结果一个工作日内回传经办窗口。",
    ],
    ["issue", 1],
    ["accept", 1],
    ["plan", 0, "先人工比对补办，再上线异常回传，责任人为就业科负责人。"],
    ["tell", 2, "已比对近半年数据，影响 17 人，已补办 15 人。"],
  ),
  order(
    -6,
    "CZ",
    "WT-187 D-024 SGJ",
    "13710",
    [
      "关于医药费票据久拖不拨问题的督办单",
      "群众提交票据两个月没有音信，整改时限已过。",
      "说明每一件卡在哪里、什么时候拨付，并让群众随时可以查询。",
    ],
    ["issue", 1],
    ["accept", 1],
  ),
  order(
    -4,
    "GCQ",
    "WT-146",
    "ordinary",
    [
      "关于划转事项人员没有到位问题的督办单",
      "事项已划转综合窗口，人员、权限没有跟着划转，窗口办不了。",
      "会同编办拿出划转方案，明确过渡期谁来办。",
    ],
    ["issue", 1],
    ["accept", 1],
  ),
  order(
    -3,
    "CZ",
    "WT-148",
    "ordinary",
    [
      "关于收件标准照抄法规问题的督办单",
      "审查要点照抄法规，窗口仍然看不懂、用不上。",
      "逐项改写成窗口用得上的收件标准。",
    ],
    ["withdraw", 1, "整改时限还没有到，先由专班电话催办。"],
  ),
  order(
    -1,
    "CZ",
    "WT-092 A-121 SGJ",
    "13710",
    [
      "关于电梯登记表格重复填写问题的督办单",
      "物业公司为一个小区二十台电梯填二十遍同样的表，整改时限已过。",
      "同一小区的电梯一次填报、批量登记，并通知已受影响的物业公司。",
    ],
    ["issue", 0],
  ),
  order(0, "CZ", "WT-153", "ordinary", [
    "关于反映窗口长效机制问题的督办单",
    "十四件事项虽已清零，首问负责和三日答复还没有写进窗口制度。",
    "把做法固定成制度，在窗口公示，专班一个月后回头看。",
  ]),
];
