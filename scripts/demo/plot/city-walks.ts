import { walk } from "./walk-plot";

const published = { published: true } as const;

/** Walks of the municipal bureaus; of their outcomes only the published ones cut steps, days or trip-free documents. */
export const cityWalks = [
  walk(-117, "A-005", "SGJ", [
    ["WT-005", "closed", published],
    ["M-17", "closedSpot"],
  ]),
  walk(-115, "A-098", "RSJ", [
    ["WT-075", "closed"],
    ["M-03", "merged", { into: "WT-075" }],
  ]),
  walk(-112, "A-033", "ZJJ", [["WT-031", "closed", published]], { manner: "accompanying" }),
  walk(-110, "B-001", "JTY", [
    ["WT-101", "closed", published],
    ["M-18", "closedFix"],
  ]),
  walk(-105, "C-051", "MZJ", [["WT-175", "closedOwnPlan"]]),
  walk(-103, "A-076", "SWS", [["WT-061", "closed", published]], { channel: "online" }),
  walk(-98, "A-040", "HBJ", [["WT-038", "closed", published]], { channel: "online" }),
  walk(-96, "A-014", "GAJ", [["WT-013", "closed"]]),
  walk(-93, "A-018", "FGW", [
    ["WT-016", "closedSpot"],
    ["M-01", "declined"],
  ]),
  walk(-88, "B-068", "SLJ", [["WT-135", "closedPartners", { ...published, partners: ["JTY", "ZGJ"] }]]),
  walk(-86, "B-046", "WJW", [["WT-127", "closed", published]], { channel: "online", byColleague: true }),
  walk(-81, "C-058", "YBJ", [["WT-176", "closed"]], { channel: "phone" }),
  walk(-79, "A-054", "CGJ", [["WT-047", "closedPartners", { ...published, partners: ["GAJ", "JTY"] }]]),
  walk(-74, "A-012", "SGJ", [
    ["WT-011", "closed", published],
    ["M-28", "mergedByTwo", { into: "WT-011" }],
  ]),
  walk(-72, "B-019", "JTJ", [["WT-113", "closedTwice"]], { manner: "proxy" }),
  walk(-67, "B-028", "SFJ", [["WT-119", "closedReturned", published]]),
  walk(-63, "A-015", "GJJ", [["WT-014", "closed", published]], { channel: "online" }),
  walk(-61, "B-061", "NYJ", [
    ["WT-133", "closedLate"],
    ["M-26", "cancelled"],
  ]),
  walk(-58, "A-026", "ZGJ", [["WT-023", "closed", published]]),
  walk(-50, "B-099", "SZJ", [
    ["WT-150", "closedReassigned", { other: "ZGJ" }],
    ["M-04", "closedFix"],
  ]),
  walk(-48, "B-080", "XFZ", [["WT-139", "cancelledByTwo"]]),
  walk(-46, "A-027", "ZJJ", [
    ["WT-024", "closed"],
    ["WT-025", "closedFix"],
  ]),
  walk(-43, "D-027", "GAJ", [["WT-189", "reopened"]], { manner: "proxy" }),
  walk(-42, "A-055", "GDGS", [["WT-048", "closed"]], { manner: "accompanying" }),
  walk(-47, "A-001", "SGJ", [
    ["WT-001", "long"],
    ["WT-002", "closedOwnPlan"],
  ]),
  walk(-30, "B-071", "SWJ", [["WT-136", "partnerLate", { partners: ["YJJ", "HBJ"] }]]),
  walk(-33, "A-097", "FGW", [["WT-074", "closedReleased", { partners: ["SGJ"] }]]),
  walk(-29, "C-004", "RSJ", [["WT-159", "late"]], { channel: "online" }),
  walk(-25, "D-024", "SGJ", [["WT-187", "late", { lead: "YBJ" }]], { target: "YBJ", byColleague: true }),
  walk(-22, "A-079", "SWS", [["WT-063", "closed"]], { channel: "online" }),
  walk(-18, "B-027", "MZJ", [["WT-118", "inspecting"]]),
  walk(-18, "B-003", "JTY", [
    ["WT-103", "inspecting"],
    ["M-25", "twiceReturned"],
  ]),
  walk(-17, "A-013", "GAJ", [["WT-012", "submitted", { paper: "oldPicture" }]]),
  walk(-19, "A-121", "SGJ", [
    ["WT-092", "prepared"],
    ["M-27", "submittedAgain"],
  ]),
  walk(-16, "B-040", "XCB", [["WT-125", "partnersUnsigned", { partners: ["SGJ", "WLJ"] }]]),
  walk(-16, "A-041", "HBJ", [["WT-039", "extensionRefused"]]),
  walk(-14, "C-042", "WJW", [["WT-168", "atProvince"]], { channel: "online" }),
  walk(-12, "B-090", "YCJ", [["WT-143", "ownPlan"]]),
  walk(-11, "A-010", "SGJ", [["WT-010", "behind"]]),
  walk(-9, "A-044", "HBJ", [["WT-040", "closedSpot"]]),
  walk(-9, "A-108", "KJJ", [["WT-082", "plannedAgain"]], { channel: "phone" }),
  walk(
    -7,
    "C-001",
    "SGJ",
    [
      ["WT-156", "planned"],
      ["M-22", "planReturned"],
    ],
    { channel: "machine", manner: "accompanying" },
  ),
  walk(-5, "B-036", "WLJ", [
    ["WT-124", "planning"],
    ["M-19", "planWithdrawn"],
  ]),
  walk(-4, "A-084", "HG", [["M-06", "closedFix"]]),
  walk(-3, "A-067", "ZGJ", [
    ["WT-057", "assigned"],
    ["M-12", "fixInspecting"],
  ]),
  walk(-2, "A-119", "SGJ", [
    ["WT-091", "assigned"],
    ["M-31", "raisedWithFix"],
  ]),
  walk(-3, "C-002", "SGJ", [
    ["WT-157", "raised"],
    ["M-10", "planningSpot"],
  ]),
  walk(-3, "E-009", "JTJ", [["WT-198", "raised"]], { channel: "online" }),
  walk(-2, "A-003", "SGJ", [
    ["WT-004", "draft"],
    ["M-02", "sentBack"],
  ]),
  walk(-1, "A-008", "SGJ", [["WT-008", "draft"]], { ends: "ready", byColleague: true, channel: "online" }),
  walk(0, "A-071", "SWS", [["WT-059", "draft"]], { ends: "walking" }),
  // Nothing found; the last one again where a step was cut since.
  walk(-64, "A-048", "QXJ", []),
  walk(-36, "D-044", "CL", [], { manner: "accompanying" }),
  walk(-28, "A-113", "GGJ", [], { channel: "online" }),
  walk(-21, "B-091", "BB", []),
  walk(-13, "A-005", "SGJ", [], { channel: "online", without: "认证文书核对" }),
  walk(2, "A-117", "SGJ", [], { ends: "planned" }),
  walk(4, "B-045", "WJW", [], { ends: "planned", manner: "accompanying" }),
  walk(-30, "A-093", "JRJ", [], { ends: "cancelled" }),
];
