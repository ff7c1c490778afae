import type { Day } from "@/domain/calendar";
import { standing } from "@/domain/deadline";
import { leadStates, openStates } from "@/domain/issue";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { Filters } from "@/features/issues/queries/filter";
import { testViewer } from "../viewer";
import { categories, endedDay, type MadeIssue, raisedSpan, subjectOf, today } from "./issue-rows";

export const viewers = {
  "city inspector": testViewer("甲", ["inspector", "CZ"]),
  "county inspector": testViewer("乙", ["inspector", "CZ/GCQ"]),
  "bureau liaison": testViewer("丙", ["liaison", "CZ/RSJ"]),
  "county bureau head": testViewer("丁", ["head", "CZ/GCQ/GCQ-SGJ"]),
  "city leader": testViewer("戊", ["leader", "CZ"]),
  "county leader": testViewer("己", ["leader", "CZ/DZX"]),
  "two hats": testViewer("庚", ["inspector", "CZ/GCQ"], ["liaison", "CZ/RSJ"]),
  administrator: testViewer("辛", ["admin", "CZ"]),
};

export const seenBy = (who: Viewer, issue: MadeIssue): boolean => can(who, "issue.see", subjectOf(issue));

const within = (day: Day | null | undefined, from: Day, to: Day) => Boolean(day && day >= from && day <= to);
const isIn = (code: string | null | undefined, unit: string) => code === unit || Boolean(code?.startsWith(`${unit}-`));
const running = ({ row }: MadeIssue) => (leadStates as readonly string[]).includes(row.state);
const lightOf = ({ row }: MadeIssue) => standing(row, today);
const isLate = (issue: MadeIssue) => standing({ ...issue.row, returns: 0 }, today) === "red";
const stateAt = ({ row, left }: MadeIssue, day: Day) =>
  !left || day < left.day ? "raised" : day < endedDay(left.day) ? left.to : row.state;
const counted = (issue: MadeIssue, from: Day, to: Day, asOf: Day) =>
  issue.left !== null &&
  within(issue.left.day, from, to < asOf ? to : asOf) &&
  !["merged", "cancelled"].includes(stateAt(issue, asOf));
/** The day of the closing that holds as of a day. */
const closedOn = (issue: MadeIssue, asOf: Day) =>
  issue.left && stateAt(issue, asOf) === "closed" ? endedDay(issue.left.day) : null;
const wasRaised = (issue: MadeIssue, from: Day, to: Day, asOf: Day) => {
  const end = to < asOf ? to : asOf;
  if (counted(issue, from, to, asOf)) return true;
  const { raised, until, now } = raisedSpan(issue);
  if (!raised || raised > end || (until && until <= from)) return false;
  return ["raised", "declined"].includes(until && until <= asOf ? now : "raised");
};
const half = { from: "2023-01-01", to: "2023-04-30" };

/** Each filter with what it means, told without SQL. */
export const filters: [filters: Filters, means: (issue: MadeIssue) => boolean][] = [
  [{}, () => true],
  [{ status: ["raised"] }, ({ row }) => row.state === "raised"],
  [{ status: ["planned", "submitted"] }, ({ row }) => row.state === "planned" || row.state === "submitted"],
  [{ status: ["open"] }, ({ row }) => openStates.includes(row.state)],
  [{ status: ["open", "closed"] }, ({ row }) => openStates.includes(row.state) || row.state === "closed"],
  [{ standing: ["red"] }, (issue) => lightOf(issue) === "red"],
  [{ standing: ["yellow", "grey"] }, (issue) => ["yellow", "grey"].includes(lightOf(issue) ?? "")],
  [
    { unit: "SGJ" },
    ({ row, partners }) =>
      row.raisingUnit === "SGJ" || row.leadUnit === "SGJ" || partners.some((p) => p.unit === "SGJ" && !p.released),
  ],
  [{ unit: "GCQ", party: "raising" }, ({ row }) => isIn(row.raisingUnit, "GCQ")],
  [{ unit: "GCQ", party: "raising", exact: true }, ({ row }) => row.raisingUnit === "GCQ"],
  [{ unit: "GCQ", party: "lead" }, ({ row }) => isIn(row.leadUnit, "GCQ")],
  [{ unit: "RSJ", party: "partner" }, ({ partners }) => partners.some((p) => p.unit === "RSJ" && !p.released)],
  [{ unit: "nowhere" }, () => false],
  [{ jurisdiction: ["DZX", "GCQ"] }, ({ row }) => row.jurisdiction !== "CZ"],
  [{ level: "city" }, ({ row }) => row.jurisdiction === "CZ"],
  [{ level: "counties" }, ({ row }) => row.jurisdiction !== "CZ"],
  [{ category: categories[0] }, ({ row }) => row.category === categories[0]],
  [{ category: "none" }, ({ row }) => !row.taskCode],
  [{ task: "B-001" }, ({ row }) => row.taskCode === "B-001"],
  [{ aspect: "AS04" }, ({ row }) => row.aspectCode === "AS04"],
  [{ kind: ["spot"] }, ({ row }) => row.kind === "spot"],
  [{ source: ["hotline", "media"] }, ({ row }) => row.source === "hotline" || row.source === "media"],
  [{ due: "overdue" }, isLate],
  [{ overdue: true }, isLate],
  [{ due: "today" }, (issue) => running(issue) && issue.row.dueDay === today],
  // 15 June is a Thursday; the Friday is made a day off, so three working days reach Wednesday.
  [{ due: "soon" }, (issue) => running(issue) && within(issue.row.dueDay, today, "2023-06-21")],
  [{ due: "week" }, (issue) => running(issue) && within(issue.row.dueDay, today, "2023-06-18")],
  [{ due: "month" }, (issue) => running(issue) && within(issue.row.dueDay, today, "2023-06-30")],
  [
    { due: { from: "2023-06-12", to: "2023-06-13" } },
    (issue) => running(issue) && within(issue.row.dueDay, "2023-06-12", "2023-06-13"),
  ],
  [{ suspended: true }, ({ row }) => row.suspended],
  [{ found: half }, (issue) => counted(issue, half.from, half.to, today)],
  [{ found: half, asOf: "2023-03-31" }, (issue) => counted(issue, half.from, half.to, "2023-03-31")],
  [{ rectified: half }, (issue) => counted(issue, half.from, half.to, today) && stateAt(issue, today) === "closed"],
  [
    { rectifying: half, asOf: "2023-05-01" },
    (issue) => counted(issue, half.from, half.to, "2023-05-01") && stateAt(issue, "2023-05-01") !== "closed",
  ],
  [{ raised: half }, (issue) => wasRaised(issue, half.from, half.to, today)],
  [
    { raised: { from: "2023-05-01", to: "2023-05-20" }, asOf: "2023-05-31" },
    (issue) => wasRaised(issue, "2023-05-01", "2023-05-20", "2023-05-31"),
  ],
  [
    { planPassed: half, asOf: "2023-05-01" },
    (issue) =>
      counted(issue, half.from, half.to, "2023-05-01") &&
      ["rectifying", "submitted", "inspecting", "closed"].includes(stateAt(issue, "2023-05-01")),
  ],
  [
    { submitted: half },
    (issue) =>
      counted(issue, half.from, half.to, today) &&
      ["submitted", "inspecting", "closed"].includes(stateAt(issue, today)),
  ],
  [
    { closed: { from: "2023-03-01", to: "2023-03-31" } },
    (issue) => within(closedOn(issue, today), "2023-03-01", "2023-03-31"),
  ],
  [
    { closed: { from: "2023-01-01", to: "2023-05-31" }, asOf: "2023-04-15" },
    (issue) => within(closedOn(issue, "2023-04-15"), "2023-01-01", "2023-05-31"),
  ],
  [{ unclosed: "2023-04-30" }, (issue) => !within(closedOn(issue, today), "2000-01-01", "2023-04-30")],
  [{ q: "100%" }, ({ row }) => row.title.includes("100%")],
  [{ q: "没人接_无" }, ({ row }) => row.title.includes("没人接_无")],
  [{ q: "等候" }, ({ row }) => Boolean(row.description?.includes("等候"))],
  [{ q: "cz-2023-00" }, ({ row }) => Boolean(row.number?.startsWith("CZ-2023-00"))],
  [{ q: "等" }, ({ row }) => Boolean(row.description?.includes("等"))],
  [{ q: "执照" }, ({ row }) => row.title.includes("执照")],
  [{ q: "两趟营业" }, ({ row }) => row.title.includes("营业执照要跑两趟")],
  [
    { q: "材料 等候", level: "city" },
    ({ row }) => row.jurisdiction === "CZ" && row.title.includes("材料") && row.description !== "",
  ],
  [{ q: "'; drop table issues; --" }, () => false],
];
