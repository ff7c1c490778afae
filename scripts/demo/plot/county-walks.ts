import { walk } from "./walk-plot";

/** Walks of the bureaus of the counties and zones. */
export const countyWalks = [
  walk(-107, "A-116", "GCQ-SGJ", [
    ["WT-088", "closed"],
    ["M-29", "closedFix"],
  ]),
  walk(-100, "A-024", "DZX-ZGJ", [["WT-022", "closedReturned"]], { manner: "proxy" }),
  walk(-91, "D-014", "QYX-RSJ", [["WT-184", "closed"]]),
  walk(-84, "D-043", "GCQ-MZJ", [
    ["WT-191", "closed"],
    ["M-31", "closedSpot"],
  ]),
  walk(-77, "A-006", "STX-SGJ", [["WT-006", "closed"]], { manner: "proxy" }),
  walk(-70, "A-051", "GCQ-ZJJ", [["WT-045", "closed"]]),
  walk(-65, "A-035", "QYX-ZJJ", [["WT-033", "closedOwnPlan"]]),
  walk(-56, "A-050", "DZX-LYJ", [["WT-044", "closedLate"]]),
  walk(-54, "C-050", "GCQ-RSJ", [
    ["WT-174", "closed"],
    ["M-08", "merged", { into: "WT-174" }],
  ]),
  walk(-52, "C-024", "STX-WLJ", [["WT-165", "closedSpot"]], { channel: "online" }),
  walk(-49, "B-032", "JHS-WLJ", [["WT-121", "closed"]]),
  walk(-44, "A-072", "GCQ-SWS", [["WT-060", "closedReturned"]], { channel: "online" }),
  walk(-40, "B-048", "DZX-WJW", [["WT-128", "closed"]]),
  walk(-31, "B-081", "QYX-GAJ", [["WT-140", "late"]]),
  walk(-31, "A-118", "GCQ-SGJ", [["WT-090", "partnersUnsigned", { partners: ["GCQ-YBJ"] }]]),
  walk(-19, "A-036", "JKQ-JSJ", [["WT-034", "inspecting"]]),
  walk(-18, "D-011", "DZX-RSJ", [["WT-182", "inspecting"]], { manner: "proxy" }),
  walk(-17, "A-002", "GCQ-SGJ", [
    ["WT-003", "inspecting"],
    ["M-15", "behind"],
  ]),
  walk(-17, "B-055", "STX-NYJ", [["WT-130", "submitted"]]),
  walk(-16, "C-010", "GCQ-JTY", [["WT-161", "submitted"]], { channel: "online" }),
  walk(-15, "A-099", "GCQ-RSJ", [["WT-076", "prepared"]]),
  walk(-13, "A-065", "GCQ-ZGJ", [["WT-055", "behind"]], { manner: "accompanying" }),
  walk(-12, "C-048", "QYX-TYJ", [["WT-172", "rectifying"]]),
  walk(-7, "C-003", "GCQ-SGJ", [
    ["WT-158", "approved", { partners: ["GCQ-CGJ", "GCQ-ZJJ"] }],
    ["M-20", "planned"],
  ]),
  walk(-5, "B-082", "QYX-GAJ", [["WT-141", "planning"]]),
  walk(-2, "D-012", "GCQ-RSJ", [
    ["WT-183", "assigned"],
    ["M-32", "raisedWithFix"],
  ]),
  walk(-3, "A-052", "GCQ-CGJ", [["WT-046", "assigned", { partners: ["GCQ-ZJJ", "GCQ-SGJ"] }]], { target: "GCQ-ZJJ" }),
  walk(-3, "A-122", "GCQ-SGJ", [
    ["WT-093", "raised"],
    ["M-16", "raisedWithPlan"],
  ]),
  walk(-3, "C-033", "DZX-MZJ", [["WT-166", "raised"]]),
  walk(-2, "C-059", "GCQ-ZJJ", [["WT-177", "draft"]]),
  walk(-1, "A-007", "GCQ-SGJ", [["WT-007", "draft"]], { ends: "ready", byColleague: true }),
  walk(0, "A-115", "GCQ-SGJ", [["WT-087", "draft"]], { ends: "walking", byColleague: true }),
  walk(-33, "D-027", "QYX-GAJ", []),
  walk(-10, "A-116", "GCQ-SGJ", [], { channel: "online" }),
  walk(1, "C-006", "GCQ-SGJ", [], { ends: "planned", channel: "online" }),
  walk(3, "D-015", "GCQ-RSJ", [], { ends: "planned" }),
  walk(-20, "E-008", "GCQ-WJW", [], { ends: "cancelled" }),
];
