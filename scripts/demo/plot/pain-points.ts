import { linkedPainPoints } from "./linked-pain-points";
import { type PainPointPlot, told } from "./pain-point-plot";

const phone = true;
const photo = true;

/** What citizens and companies tell in the half-year. */
export const painPointPlots: readonly PainPointPlot[] = [
  ...linkedPainPoints,

  // Answered.
  told(-108, "web", "Q39", "SGJ", "C-003", "accept+1 answer+2 release+1 solved:veryGood+3"),
  told(-99, "web", "Q41", "GAJ", "D-034", "clear+1 accept+0 answer+2 release+1 solved:veryGood+2", {
    quarantine: "withoutScript",
  }),
  told(-91, "window", "Q42", "GAJ", "D-036", "accept+1 answer+4 solved:good+3"),
  told(-86, "hotline", "Q43", "MZJ", "D-039", "accept+1 answer+2 release+1 solved:veryGood+15", { phone }),
  told(-83, "hotline", "Q45", "RSJ", "D-014", "accept+1 answer+3 solved:fair+2", { phone }),
  told(-74, "hotline", "Q46", "YBJ", "D-022", "accept+0 answer+1 release+2 solved:veryGood+1", { phone }),
  told(-72, "web", "Q61", "JKQ", "A-133", "accept+1 answer+4 release+1 solved:veryGood+8", { phone }),
  told(-67, "letter", "Q52", "CL", "D-044", "accept+2 interim+2 answer+6 release+1 solved:veryGood+5", { phone }),
  told(-64, "window", "Q47", "ZGJ", "D-048", "accept+1 answer+2 release+1 solved:good+4"),
  told(-58, "web", "Q48", null, "E-015", "accept+1 interim+3 answer+5 release+1 solved:good+6", { photo }),
  told(-57, "other", "Q59", "QYX-MZJ", "D-043", "accept+1 answer+4 release+1 solved:veryGood+2"),
  told(-56, "web", "Q56", "GCQ-GAJ", "D-030", "clear+1 accept+0 answer+3 release+1 solved:good+5", {
    quarantine: "withoutScript",
  }),
  told(-55, "window", "Q60", "STX-ZGJ", "C-067", "accept+1 interim+3 answer+12 release+1 solved:fair+4"),
  told(-51, "web", "Q49", "CGJ", "C-068", "accept+1 answer+3 release+2 solved:fair+5"),
  told(-48, "hotline", "Q50", "JTY", "B-010", "accept+1 answer+2 release+1", { phone }),
  told(-45, "hotline", "Q57", "GCQ-SGJ", "A-006", "accept+1 answer+1 release+1 solved:veryGood+1", { phone }),
  told(-42, "web", "Q51", "WJW", "C-042", "accept+1 answer+3 solved:good+4", { phone }),
  told(-39, "hotline", "Q53", "TYJ", "D-045", "accept+1 answer+4 release+1", { phone }),
  told(-37, "web", "Q44", "GJJ", "D-007", "accept+1 interim+2 answer+6 release+1 solved:veryGood+3"),
  told(-35, "web", "Q54", "KJJ", "A-108", "accept+1 answer+4 release+1 solved:veryGood+2"),
  told(-33, "hotline", "Q58", "DZX-NYJ", "B-061", "accept+1 answer+4 release+1 solved:veryGood+6", { phone }),
  told(-30, "web", "Q62", "PTH", "C-049", "accept+1 answer+4 release+1"),
  told(-27, "web", "Q55", "HG", "A-085", "accept+1 answer+3 release+1", { phone }),
  told(-11, "web", "Q66", "SLJ", "A-046", "accept+2 answer+3 release+1 solved:fair+2"),
  told(-8, "web", "Q65", "SWS", "D-050", "accept+1 answer+2 release+1"),
  // … not solved: a second round, and a request refused.
  told(
    -63,
    "web",
    "Q63",
    "GDGS",
    "A-059",
    "accept+1 answer+4 release+1 notSolved:poor+5 grant+2 interim+3 answer+12 solved:veryGood+4",
    { phone },
  ),
  told(
    -50,
    "hotline",
    "Q64",
    "GCQ-YBJ",
    "D-023",
    "accept+1 answer+3 notSolved:poor+4 grant+1 interim+2 answer+6 release+1 solved:good+3",
    { phone },
  ),
  told(-49, "web", "Q40", "SGJ", "A-012", "accept+1 answer+3 release+1 notSolved:veryPoor+2 withhold+1 refuse+1"),

  // Merged into one that says the same; one of their citizens has judged.
  told(-33, "web", "Q69", "GJJ", "D-007", "merge:Q44+1 solved:good+8"),
  told(-13, "hotline", "Q68", "SGJ", "A-013", "merge:Q25+2", { phone }),
  told(-12, "web", "Q70", "YBJ", "D-024", "accept+1 merge:Q36+0"),
  told(-9, "web", "Q67", "GCQ-ZGJ", "A-065", "merge:Q29+1"),
  told(-2, "hotline", "Q71", "JTJ", "E-009", "merge:Q35+2", { phone }),

  // Not taken up, for each of the listed reasons.
  told(-88, "web", "Q72", null, null, "decline:unclear+1"),
  told(-71, "hotline", "Q73", null, null, "decline:notOurs+1", { phone }),
  told(-62, "letter", "Q74", "FY", null, "decline:inCourt+2"),
  told(-54, "web", "Q76", null, null, "decline:abusive+1", { quarantine: "suspicious" }),
  told(-30, "web", "Q75", "SGJ", "A-012", "decline:answeredBefore+2"),
  told(-28, "web", "Q77", null, null, "decline:advertising+1", { quarantine: "suspicious" }),
  told(-16, "hotline", "Q78", "GCQ", null, "decline:unclear+1"),

  // Another office's.
  told(-80, "web", "Q80", null, null, "release+1 transfer+0", { office: "铁路部门池州站" }),
  told(-52, "hotline", "Q81", null, null, "accept+1 transfer+2", { office: "省通信管理局", phone }),
  told(-36, "web", "Q82", "RSJ", "C-052", "accept+1 transfer+1 release+1", { office: "省人力资源和社会保障厅" }),
  told(-11, "hotline", "Q83", "GCQ", null, "accept+1 transfer+2", { office: "省高速公路联网收费服务单位", phone }),

  // In work: with a first word, and still without.
  told(-12, "hotline", "Q99", "RSJ", "D-017", "accept+1 interim+3", { phone }),
  told(-8, "web", "Q97", "RSJ", "D-019", "accept+1 interim+2 release+1"),
  told(-6, "web", "Q98", "GCQ-JTJ", null, "accept+2"),

  // Just come, one of them late already; and kept apart.
  told(-6, "web", "Q87", "ZJJ", "C-059", "", { phone }),
  told(-4, "web", "Q86", "HBJ", "A-041", "", { phone }),
  told(-4, "web", "Q89", "GCQ-SGJ", "A-116", ""),
  told(-2, "hotline", "Q90", "DZX", null, "", { phone }),
  told(-2, "web", "Q91", "MZJ", null, ""),
  told(-1, "web", "Q88", "GCQ", null, ""),
  told(-1, "web", "Q85", "GAJ", "D-032", "", { phone }),
  told(-1, "web", "Q84", null, null, "", { photo }),
  told(-2, "web", "Q93", null, null, "", { quarantine: "suspicious" }),
  told(-1, "web", "Q92", "JTJ", null, "", { quarantine: "withoutScript" }),
  told(-1, "web", "Q95", "GCQ-WJW", null, "", { quarantine: "withoutScript" }),
  told(0, "web", "Q84", null, null, ""),
];
