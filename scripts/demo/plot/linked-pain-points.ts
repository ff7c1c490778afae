import { told } from "./pain-point-plot";

const phone = true;
const photo = true;
const taken = "accept+1 raise+1";

/** Pain points that become issues, or join one. */
export const linkedPainPoints = [
  // An inspector raises an issue from it; it is resolved when that closes.
  told(-103, "hotline", "Q01", null, "E-027", `${taken} release+1 interim+2 wait+1 solved:good+2`, { issue: "WT-200" }),
  told(-97, "web", "Q02", "WJW", "E-008", `${taken} interim+1 release+1 wait+1 solved:veryGood+1`, {
    issue: "WT-197",
    photo,
    phone,
  }),
  told(-94, "hotline", "Q03", "GCQ-SLJ", "A-045", `${taken} interim+2 wait+1 solved:fair+3`, {
    issue: "WT-041",
    phone,
  }),
  told(-78, "hotline", "Q04", "RSJ", "D-009", `${taken} interim+2 release+1 wait+1 solved:veryGood+2`, {
    issue: "WT-181",
    phone,
  }),
  told(-77, "web", "Q05", "GCQ-ZGJ", "A-068", `${taken} interim+3 release+1 wait+1 solved:veryGood+3`, {
    issue: "WT-058",
  }),
  told(-70, "letter", "Q06", "QYX-MZJ", "B-024", `${taken} interim+2 wait+1 solved:good+5`, { issue: "WT-117", phone }),
  told(-68, "web", "Q07", "DZX-JTY", "B-009", `${taken} interim+3 release+2 wait+1 solved:good+2`, { issue: "WT-106" }),
  told(-61, "web", "Q08", "STX-JTJ", "B-021", `${taken} interim+2 wait+1`, { issue: "WT-115" }),
  told(-47, "hotline", "Q09", "FGW", "A-096", `${taken} interim+1 wait+1 release+1 solved:good+4`, {
    issue: "WT-073",
    phone,
  }),
  told(-43, "web", "Q11", "RSJ", "D-015", `${taken} interim+2 release+1 wait+1 solved:veryGood+1`, { issue: "WT-185" }),
  told(-40, "web", "Q12", "GCQ-SWS", "A-081", `${taken} interim+1 release+1 wait+1 solved:veryGood+2`, {
    issue: "WT-065",
  }),
  told(-25, "hotline", "Q16", "JTY", "B-011", `${taken} interim+2 release+1 wait+1 solved:good+2`, {
    issue: "WT-108",
    phone,
  }),
  // … not solved, says its citizen: one waits for a decision, one goes a second round.
  told(-22, "web", "Q17", "GCQ-YBJ", "D-025", `${taken} interim+2 release+1 wait+1 notSolved:poor+1`, {
    issue: "WT-188",
    phone,
  }),
  told(
    -46,
    "web",
    "Q10",
    "GJJ",
    "D-003",
    `${taken} reveal+1 interim+1 release+1 wait+1 notSolved:poor+6 grant+2 interim+3 link:WT-179+8`,
    { issue: "WT-179", phone },
  ),
  // … declined: it comes back, and is answered.
  told(-59, "web", "Q24", "CZJ", "A-111", `${taken} interim+2 answer+4 release+1 solved:good+3`, { issue: "WT-084" }),
  // … under way.
  told(-34, "hotline", "Q13", "DZX-NYJ", "B-058", `${taken} interim+3 release+1`, { issue: "WT-132", phone }),
  told(-26, "web", "Q14", "GAJ", "D-031", `${taken} interim+1 release+2`, { issue: "WT-190" }),
  told(-20, "hotline", "Q15", "GJJ", "D-005", `${taken} interim+3`, { issue: "WT-180", phone }),
  told(-15, "web", "Q18", "QYX-SWS", "A-083", `${taken} interim+2 release+1`, { issue: "WT-066" }),
  told(-14, "web", "Q19", "GCQ-JTJ", "C-043", `${taken} interim+1 release+1`, { issue: "WT-169", phone }),
  told(-7, "hotline", "Q20", "STX", "A-060", taken, { issue: "WT-052", phone }),
  told(-4, "web", "Q21", "SWS", "A-077", taken, { issue: "WT-062" }),
  told(-4, "web", "Q22", "GCQ-ZGJ", "A-063", `${taken} interim+1 release+0`, { issue: "WT-054" }),
  told(-3, "hotline", "Q23", "SZJ", "E-001", taken, { issue: "WT-196", phone }),

  // Linked to an issue that a walk found.
  told(-66, "web", "Q33", "GCQ-ZJJ", "A-051", "accept+1 link:WT-045+2 interim+1 release+1 wait+1 solved:veryGood+2"),
  told(-53, "web", "Q34", "STX-WLJ", "C-024", "accept+1 link:WT-165+1 interim+2 release+1 wait+1 solved:good+1"),
  told(-45, "web", "Q28", "JHS-WLJ", "B-032", "accept+1 interim+2 link:WT-121+1 release+1 wait+1 solved:good+4"),
  told(-44, "window", "Q26", "ZJJ", "A-027", "accept+1 link:WT-024+2 interim+1 wait+1 solved:veryGood+3", { phone }),
  told(-40, "web", "Q31", "GAJ", "D-027", "accept+1 link:WT-189+2 interim+0 release+2 wait+1 solved:veryGood+2", {
    phone,
  }),
  told(-38, "web", "Q27", "GDGS", "A-055", "accept+1 interim+1 link:WT-048+2 release+1 wait+1 solved:good+5"),
  told(-24, "web", "Q37", "QYX-GAJ", "B-081", "accept+2 interim+6 link:WT-140+1 release+1"),
  told(-23, "hotline", "Q32", "DZX-WLJ", "B-033", "accept+1 link:WT-122+2 interim+1 wait+1 solved:fair+2", { phone }),
  told(-20, "web", "Q36", "YBJ", "D-024", "accept+1 reveal+0 link:WT-187+2 interim+1 release+1", { phone }),
  told(-18, "web", "Q30", "SWS", "A-079", "accept+1 link:WT-063+2 interim+1 release+1 wait+1 solved:poor+2"),
  told(-15, "web", "Q25", "SGJ", "A-013", "accept+1 link:WT-012+2 interim+1 release+1", { phone }),
  told(-11, "web", "Q29", "GCQ-ZGJ", "A-065", "accept+1 link:WT-055+1 interim+2 release+1", { photo }),
  told(-5, "hotline", "Q38", "ZGJ", "A-067", "accept+1 interim+1 link:WT-057+2", { phone }),
  told(-3, "web", "Q96", "SGJ", "A-002", "accept+1 link:WT-001+1", { phone }),
  told(-4, "web", "Q35", "JTJ", "E-009", "accept+1 link:WT-198+2 release+0"),
];
