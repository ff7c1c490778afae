import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts, issues, walks } from "@/db/schema";
import type { IssueState } from "@/domain/issue";
import type { WalkState } from "@/domain/walk";
import { seedCatalogue } from "@/test-support/seed";
import { testViewer } from "@/test-support/viewer";
import { readTaskQuery, type TaskFilters } from "../schema";
import { categories, categoryCounts, countTasks, leadUnits, listTasks, taskStats } from "./list";
import { countAt, issuesOf, mayPlan, taskByCode, walksAt } from "./task";

const today = "2023-07-03";
const at = new Date("2023-06-01T02:00:00Z");
const city = testViewer("zhao", ["inspector", "CZ"]);
const bureau = testViewer("li", ["liaison", "CZ/SGJ"]);
const county = testViewer("qian", ["liaison", "CZ/GCQ/GCQ-SGJ"]);
const admin = testViewer("admin", ["admin", "CZ"]);

const walk = (id: string, taskCode: string, unit: string, day: string, state: WalkState) => ({
  ...{ id, taskCode, unit, target: unit, state, jurisdiction: unit.includes("-") ? "GCQ" : "CZ" },
  ...{ headId: "wang", manner: "oneself" as const, channel: "window" as const, aspectVersion: 1 },
  ...{ plannedDay: day, createdBy: "wang", createdAt: at },
  concludedAt: state === "concluded" ? new Date(`${day}T08:00:00Z`) : null,
});
const issue = (id: string, taskCode: string | null, raisingUnit: string, state: IssueState) => ({
  ...{ id, taskCode, raisingUnit, state, title: id, source: "inspection" as const, jurisdiction: "CZ" },
  ...{ createdBy: "wang", createdAt: at, stateSince: at, raisedAt: state === "draft" ? null : at },
});

beforeAll(async () => {
  await seedCatalogue();
  await transaction(async (tx) => {
    await tx
      .insert(accounts)
      .values({ id: "wang", username: "wang", name: "王局长", passwordHash: "-", createdAt: at });
    await tx
      .insert(walks)
      .values([
        walk("w1", "A-001", "SGJ", "2023-03-10", "concluded"),
        walk("w2", "A-001", "SGJ", "2023-06-30", "concluded"),
        walk("w3", "A-001", "SGJ", "2023-07-10", "planned"),
        walk("w4", "A-001", "GCQ-SGJ", "2023-07-01", "concluded"),
        walk("w5", "A-002", "SGJ", "2023-05-01", "cancelled"),
        walk("w6", "B-001", "JTY", "2023-02-01", "concluded"),
      ]);
    await tx
      .insert(issues)
      .values([
        issue("i1", "A-001", "SGJ", "rectifying"),
        issue("i2", "A-001", "SGJ", "closed"),
        issue("i3", "A-001", "GCQ-SGJ", "raised"),
        issue("i4", "A-001", "SGJ", "draft"),
        issue("i5", "B-001", "JTY", "raised"),
        issue("i6", null, "JTY", "raised"),
      ]);
  });
});

const codes = async (viewer: typeof city, params: Record<string, string>) =>
  (await listTasks(viewer, readTaskQuery(params), today)).rows.map(({ code }) => code);

test("the catalogue: five categories in the order of their codes, 409 tasks, 25 a page", async () => {
  expect(await categories()).toEqual([
    "营商环境建设",
    "综合窗口改革",
    "一件事一次办",
    "办事免跑与证照免带",
    "政务服务数字化",
  ]);
  expect((await categoryCounts(bureau, {}, today)).map(({ tasks }) => tasks)).toEqual([142, 107, 69, 57, 34]);
  expect(await countTasks(bureau, {}, today)).toBe(409);
  const last = await listTasks(bureau, readTaskQuery({ page: "17" }), today);
  expect(last).toMatchObject({ total: 409, rows: { length: 9 } });
  expect((await listTasks(bureau, readTaskQuery({ page: "99" }), today)).rows).toEqual([]);
  expect((await leadUnits()).map(({ code }) => code)).toContain("SGJ");
});

describe("filters", () => {
  test.each<[TaskFilters, number]>([
    [{ category: "政务服务数字化" }, 34],
    [{ category: "没有这一类" }, 0],
    [{ walked: "yes" }, 2],
    [{ walked: "never" }, 407],
    [{ open: true }, 2],
    [{ open: true, category: "综合窗口改革" }, 1],
    [{ q: "食品" }, 4],
    [{ q: "a-11" }, 10],
    [{ q: "100%" }, 2], // punctuation is not looked for; two codes say 100
    [{ q: "品" }, 16],
    [{ q: "开饭店" }, 2],
    [{ q: "_" }, 0],
  ])("%j: %i tasks, and the categories add up to them", async (filters, count) => {
    expect(await countTasks(city, filters, today)).toBe(count);
    const counts = await categoryCounts(city, filters, today);
    const own = counts.filter(({ category }) => !filters.category || category === filters.category);
    expect(own.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(count);
  });

  test("a county's bureau stands for its municipal counterpart", async () => {
    const own = await countTasks(bureau, { mine: true }, today);
    expect(own).toBeGreaterThan(10);
    expect(await countTasks(county, { mine: true }, today)).toBe(own);
    expect(await countTasks(city, { unit: "GCQ-SGJ" }, today)).toBe(own);
    expect(await countTasks(city, { unit: "SGJ" }, today)).toBe(own);
  });
});

describe("what a viewer may see decides the numbers", () => {
  const row = async (viewer: typeof city, code: string) => (await taskStats(viewer, [code], today))(code);

  test("walks that are concluded, open issues, days since the last walk", async () => {
    expect(await row(city, "A-001")).toEqual({ walks: 3, lastWalk: "2023-07-01", daysSince: 2, openIssues: 2 });
    expect(await row(bureau, "A-001")).toEqual({ walks: 2, lastWalk: "2023-06-30", daysSince: 3, openIssues: 2 });
    expect(await row(county, "A-001")).toEqual({ walks: 1, lastWalk: "2023-07-01", daysSince: 2, openIssues: 1 });
    expect(await row(bureau, "A-002")).toEqual({ walks: 0, lastWalk: null, daysSince: null, openIssues: 0 });
    expect(await row(admin, "A-001")).toEqual({ walks: 0, lastWalk: null, daysSince: null, openIssues: 0 });
    expect(await countTasks(county, { walked: "yes" }, today)).toBe(1);
    expect(await countTasks(county, { open: true }, today)).toBe(1);
  });

  test("orders: longest not walked, most open issues, most walked", async () => {
    expect((await codes(city, { sort: "open" })).slice(0, 3)).toEqual(["A-001", "B-001", "A-002"]);
    expect((await codes(county, { sort: "open" })).slice(0, 2)).toEqual(["A-001", "A-002"]);
    expect((await codes(city, { sort: "walks" })).slice(0, 3)).toEqual(["A-001", "B-001", "A-002"]);
    expect((await codes(city, { sort: "waiting" })).slice(0, 2)).toEqual(["A-002", "A-003"]);
    expect(await codes(city, { sort: "waiting", walked: "yes" })).toEqual(["B-001", "A-001"]);
  });

  test("the task's page: its walks and issues, the newest first", async () => {
    expect((await walksAt(city, "A-001", 10)).map(({ id }) => id)).toEqual(["w3", "w4", "w2", "w1"]);
    expect((await walksAt(county, "A-001", 10)).map(({ id }) => id)).toEqual(["w4"]);
    expect((await issuesOf(bureau, "A-001", 10)).map(({ id }) => id)).toEqual(["i2", "i1", "i4"]);
    expect((await issuesOf(city, "A-001", 2)).map(({ id }) => id)).toEqual(["i3", "i2"]);
    expect(await countAt(city, "A-001")).toEqual({ walks: 4, issues: 3 });
    expect(await countAt(county, "A-001")).toEqual({ walks: 1, issues: 1 });
    expect((await taskByCode("A-115"))?.lead.shortName).toBe("市市场监管局");
    expect(await taskByCode("X-001")).toBeUndefined();
    expect([bureau, county, city, admin].map(mayPlan)).toEqual([true, true, false, false]);
  });
});
