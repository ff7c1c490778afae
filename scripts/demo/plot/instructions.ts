/** Something done to an instruction so many working days after what was done before. */
type Deed = readonly ["sign", number] | readonly ["answer" | "return" | "close" | "withdraw", number, text: string];

/** An instruction of the demonstration, told in one piece. */
export interface InstructionPlot {
  /** In working days from the last one of the demonstration. */
  day: number;
  /** As whose leader. */
  from: string;
  /** Of which issue, `text task unit` as a walk found it or the text alone; of which task; neither: of the units. */
  issue?: string;
  task?: string;
  units: readonly string[];
  text: string;
  /** Working days to answer; none set without. */
  answerIn?: number;
  /** What became of each unit's, in the order of the units. */
  deeds: readonly (readonly Deed[])[];
}

const one = (
  day: number,
  from: string,
  about: Pick<InstructionPlot, "issue" | "task" | "units">,
  text: string,
  answerIn: number | undefined,
  ...deeds: Deed[]
): InstructionPlot => ({ day, from, ...about, text, answerIn, deeds: [deeds] });

/** Half a year of leaders' instructions: most closed, some under way, one late, one just sent. */
export const instructionPlots: readonly InstructionPlot[] = [
  one(
    -106,
    "CZ",
    { issue: "WT-101 B-001 JTY", units: ["JTY"] },
    "公交线路调整关系群众出行，不能让企业拿着三封函来回跑。请商公安、住建把征求意见搬到线上，定出回复时限。",
    5,
    ["sign", 0],
    [
      "answer",
      4,
      "已与市公安局、市住建局商定线上征求意见办法：五个工作日内回复，逾期视为同意。第一条新线路已按新办法走通。",
    ],
    ["close", 1, "好。请督查专班复核时看第二条线路。"],
  ),
  one(
    -96,
    "GCQ",
    { issue: "WT-088 A-116 GCQ-SGJ", units: ["GCQ-SGJ"] },
    "指南上没有的材料，系统里也不能有。请把全部许可事项的上传项和指南对一遍。",
    5,
    ["sign", 1],
    ["answer", 3, "已核对区级许可事项 41 项，去掉系统里多出的上传项 6 处，门头照片改由核查人员现场拍。"],
    ["close", 2, "同意。"],
  ),
  one(
    -82,
    "CZ",
    { issue: "WT-142", units: ["CGJ"] },
    "媒体反映的问题不回避。哪些要批、哪些备案、哪些不用办，用图说清楚，贴到每个街道窗口。",
    3,
    ["sign", 2],
    ["answer", 2, "三张图例已定稿，正在印制。"],
    ["return", 1, "定稿不等于贴上墙。请报贴到了哪些窗口，再附现场照片。"],
    ["answer", 4, "全市 27 个街道、乡镇窗口已全部张贴，照片在该问题的销号材料里；12345 知识库同步更新。"],
    ["close", 1, "好，做得实。"],
  ),
  {
    day: -72,
    from: "CZ",
    task: "C-004",
    units: ["RSJ", "YBJ"],
    text: "员工录用“一件事”要真正一次办成。请两家一起走一遍全流程，把数据回传的断点列出来。",
    answerIn: 10,
    deeds: [
      [
        ["sign", 0],
        ["answer", 8, "两家已联合走了三遍，断点共 4 处，其中参保结果不回传 2 处由我局负责，已排入系统改造。"],
        ["close", 2, ""],
      ],
      [
        ["sign", 1],
        ["answer", 7, "医保侧断点 2 处，参保登记接口的错误码已改为中文提示，其余随省平台升级解决。"],
        ["close", 2, ""],
      ],
    ],
  },
  one(
    -60,
    "QYX",
    { issue: "WT-117", units: ["QYX-MZJ"] },
    "两家互相等，群众两头跑，这是典型的首问不负责。联审办法出来以后抄送我看。",
    5,
    ["sign", 1],
    ["answer", 4, "联审办法已印发：民政受理后线上征求主管单位意见，三个工作日不回复视为同意。文本已送县政府办公室。"],
    ["close", 1, "已阅。"],
  ),
  one(
    -41,
    "CZ",
    { units: ["CZ"] },
    "销号的问题要经得起回头看。请市专班对一季度销号的问题抽两成，到现场再走一遍，发现反弹的一律重新整改。",
    15,
    ["sign", 0],
    ["answer", 14, "共抽查 22 个问题，19 个整改到位，3 个反弹，已全部重新交办并通报牵头单位。"],
    ["close", 1, "好。每季度都要这样做。"],
  ),
  one(
    -36,
    "GCQ",
    { units: ["GCQ-SZJ"] },
    "承诺时限不能只写在纸上，请每周把超时件的原因报我。",
    undefined,
    ["sign", 0],
    ["withdraw", 1, "并入区政府督查室的周调度，不再单独报。"],
  ),
  one(
    -29,
    "CZ",
    { issue: "WT-179", units: ["GJJ"] },
    "无房证明让数据跑、不让群众跑。接口什么时候通到县区，请给出日期。",
    5,
    ["sign", 1],
    ["answer", 3, "三县一区接口已与自然资源部门排定，6 月底前联调，7 月 10 日起提取业务不再收无房证明。"],
    ["close", 1, "按这个日期检查。"],
  ),
  one(
    -21,
    "GCQ",
    { issue: "WT-090 A-118 GCQ-SGJ", units: ["GCQ-SGJ"] },
    "药店开办两个部门两套材料，企业意见不小。请区市监局牵头、医保分局配合，材料只收一次。",
    5,
    ["sign", 1],
    ["answer", 4, "已与区医保局对齐材料目录，许可办结信息每日推送，定点申请只补差异材料两份。"],
    ["close", 2, "好，注意收集药店反映。"],
  ),
  one(
    -9,
    "CZ",
    { issue: "WT-187 D-024 SGJ", units: ["YBJ"] },
    "群众垫了医药费，票据交上去两个月没有音信，说不过去。请说明卡在哪里、什么时候拨付，今后怎样让群众随时查得到。",
    5,
    ["sign", 2],
  ),
  one(
    -7,
    "CZ",
    { issue: "WT-159 C-004 RSJ", units: ["RSJ"] },
    "联办显示成功、实际没有参保，比不成功更误事。请查清一共影响了多少人，逐一补办。",
    5,
    ["sign", 1],
    [
      "answer",
      4,
      "经比对共 17 人受影响，已补办 15 人，其余 2 人已离职、按规定不再补办；异常结果回传已在测试，7 月 7 日前上线。",
    ],
  ),
  one(
    -3,
    "GCQ",
    { issue: "WT-003 A-002 GCQ-SGJ", units: ["GCQ-SGJ"] },
    "三项变更三次签名，企业烦、窗口也累。能不能合并成一次，请拿出办法。",
    5,
    ["sign", 1],
    ["answer", 1, "已向省市监局申请合并表单权限，批复前先由窗口一次录入三项、股东一次签名，本周起试行。"],
  ),
  one(
    -2,
    "CZ",
    { issue: "WT-010 A-010 SGJ", units: ["SGJ"] },
    "网上核验已经上线，窗口还要双方到场，是不敢用还是不会用？请把责任说清楚，让窗口敢办。",
    3,
    ["sign", 1],
  ),
  one(
    0,
    "CZ",
    { issue: "WT-156 C-001 SGJ", units: ["SGJ"] },
    "企业开办“一件事”是营商环境的第一张脸。税务、刻章、银行哪一环慢，请用一张表报我。",
    3,
  ),
];
