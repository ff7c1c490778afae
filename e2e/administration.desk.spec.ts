import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe } from "./support/page-checks";

// A server of its own: units, tasks and days are changed, which other stories count on.
test.use({ clockAt: "2023-07-03T09:30:00+08:00" });

const head =
  "code,category,title_zh,title_en,lead_bureau_zh,service_type,audience,statutory_days,promised_days,max_visits,online_depth,source,high_frequency";

/** Picks a file as somebody does; the same name, whatever is in it. */
const pick = (page: Page, text: string) =>
  page.locator("input[type=file]").setInputFiles({ name: "任务.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

test("a task that went out of use can no longer be walked; what was walked still shows it", async ({ as }) => {
  const [admin, head] = [await as("admin"), await as("head")];
  await head.goto("/walks?state=concluded");
  await head.locator("a[href^='/walks/']:not([href='/walks/new'])").first().click();
  await expect(head).toHaveURL(/\/walks\/[\w-]{20,}$/);
  const walk = head.url();
  const task = await head.locator("a[href^='/tasks/']").first().getAttribute("href");
  const title = await head.getByRole("heading", { level: 1 }).innerText();
  await head.goto(`${task}`);
  await expect(head.getByRole("link", { name: "计划走流程" })).toBeVisible();

  await admin.goto(`/system${task}`);
  await admin.getByRole("button", { name: "停用任务" }).click();
  const dialog = admin.getByRole("dialog");
  await axe(admin);
  await dialog.getByRole("button", { name: "停用任务" }).click();
  await expect(dialog.getByText("请填写这一项。")).toBeVisible();
  await dialog.getByLabel("原因").fill("事项已取消");
  await dialog.getByRole("button", { name: "停用任务" }).click();
  await expect(admin.getByText("任务已停用。")).toBeVisible();
  await expect(admin.getByRole("list", { name: "改动记录" })).toContainText("事项已取消");
  await axe(admin);

  await head.reload();
  await expect(head.getByText("已停用")).toBeVisible();
  await expect(head.getByRole("link", { name: "计划走流程" })).toHaveCount(0);
  await head.goto(walk);
  await expect(head.getByRole("heading", { level: 1 })).toHaveText(title);

  await admin.getByRole("button", { name: "恢复使用" }).click();
  await expect(admin.getByRole("button", { name: "停用任务" })).toBeVisible();
});

test("a wrong file says row and column; mended, it shows what it would do, and does just that", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/system/imports?kind=tasks");
  await pick(admin, `${head}\nA-900,营商环境建设,企业迁移“一件事”,,市市场监管局,,,20,五天,0,,,是\n`);
  const errors = admin.getByRole("table", { name: "错误 1 处" });
  await expect(errors).toContainText("第 2 行");
  await expect(errors).toContainText("promised_days");
  await expect(errors).toContainText("应是 0 或正整数");
  await expect(admin.getByRole("button", { name: /导入这/ })).toHaveCount(0);
  await axe(admin);

  await pick(admin, `${head}\nA-900,营商环境建设,企业迁移“一件事”,,市市场监管局,,,20,5,0,,,是\n`);
  await expect(admin.getByRole("table", { name: "改动 1 处" })).toContainText("A-900");
  await axe(admin);
  await admin.getByRole("button", { name: "导入这 1 处改动" }).click();
  await expect(admin.getByText("已导入。")).toBeVisible();
  await expect(admin.getByRole("list", { name: "改动记录" })).toContainText("主题任务：新增 1 条，修改 0 条");
  await admin.goto("/system/tasks?q=A-900");
  await expect(admin.getByRole("link", { name: "企业迁移“一件事”" })).toBeVisible();

  await admin.goto("/system/imports?kind=tasks");
  const [download] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "下载模板" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("主题任务导入模板.csv");
});

test("a calendar says beforehand whose warning it moves; first passwords of a list are shown once", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/system/calendar?year=2027");
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("工作日历");
  await admin.getByRole("link", { name: "导入一年" }).click();
  await expect(admin.getByRole("heading", { name: "导入节假日" })).toBeVisible();
  const days = readFileSync("db/seed/holidays.csv", "utf8").trimEnd();
  await pick(admin, `${days}\n2023-07-10,off,试放假\n`);
  await expect(admin.getByText(/有 [1-9]\d* 个未办结问题的预警日.*交办时限不变/)).toBeVisible();
  await axe(admin);

  await admin.goto("/accounts");
  await admin.getByRole("link", { name: "批量导入" }).click();
  await pick(
    admin,
    "username,name,title,unit,role\nsun.li,孙丽,综合科,市市场监管局,联络员\nsun.li,孙丽,综合科,市人社局,局长\n",
  );
  await admin.getByRole("button", { name: "导入这 2 处改动" }).click();
  await expect(admin.getByRole("table", { name: "初始密码" })).toContainText("sun.li");
  await axe(admin);
  await admin.reload();
  await expect(admin.getByRole("table", { name: "初始密码" })).toHaveCount(0);
  await admin.goto("/accounts?q=sun.li");
  await expect(admin.getByRole("row", { name: /孙丽/ })).toContainText("待确认");
});

test("20 days by deadline hold from the next assignment on; what was assigned keeps its day", async ({ as }) => {
  const [admin, inspector] = [await as("admin"), await as("inspector")];
  await inspector.goto("/issues?status=rectifying&kind=term");
  const old = await inspector.locator("a[href^='/issues/0']").first().getAttribute("href");
  await inspector.goto(`${old}`);
  const due = await inspector
    .locator("main")
    .getByText(/20\d\d年\d+月\d+日/)
    .first()
    .innerText();

  await inspector.goto("/issues?status=raised");
  await inspector.locator("a[href^='/issues/0']").first().click();
  const proposed = async () => {
    await inspector.getByRole("button", { name: "交办" }).first().click();
    const value = await inspector.getByRole("dialog").getByLabel("整改时限").inputValue();
    await inspector.keyboard.press("Escape");
    return value;
  };
  const before = await proposed();

  await admin.goto("/system/settings");
  await admin.getByRole("spinbutton", { name: /^限期整改\s*必填$/ }).fill("20");
  await admin.getByRole("button", { name: "保存" }).first().click();
  await expect(admin.getByRole("list", { name: "谁改过" })).toContainText("限期整改：15 → 20");
  await expect(admin.getByText("已保存。")).toBeVisible();
  await axe(admin);

  await inspector.reload();
  expect((await proposed()) > before).toBe(true);
  await inspector.goto(`${old}`);
  await expect(inspector.locator("main").getByText(due).first()).toBeVisible();

  await admin.getByRole("button", { name: "恢复标准" }).click();
  await expect(admin.getByRole("spinbutton", { name: /^限期整改\s*必填$/ })).toHaveValue("15");
});

test("questions are drafted anew, and in force from their day", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/system/aspects/new");
  await admin.getByRole("button", { name: "增加一项" }).click();
  await admin.getByRole("group", { name: "第 17 项" }).getByLabel("问题").first().fill("能否一次说清？");
  await admin.getByRole("button", { name: "上移：第 17 项" }).click();
  await admin.getByRole("button", { name: "去掉：第 1 项", exact: true }).click();
  await admin.getByLabel("启用日期").fill("2023-08-01");
  await admin.getByRole("button", { name: "发布新版" }).click();
  await expect(admin).toHaveURL(/\/system\/aspects$/);
  await expect(admin.getByRole("row", { name: /第 2 版/ })).toContainText("待启用");
  await admin.getByRole("link", { name: "第 2 版" }).click();
  await expect(admin.getByRole("heading", { name: "第 2 版的 16 个问题" })).toBeVisible();
  await expect(admin.getByText("AS17")).toBeVisible();
});

test("a unit with open business stays; an empty one goes out of use and comes back", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/system/units/SGJ");
  await expect(admin.getByText("暂时不能停用")).toBeVisible();
  await expect(admin.getByRole("button", { name: "停用单位" })).toHaveCount(0);
  await admin.goto("/system/units");
  await admin.getByRole("button", { name: "新建单位" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("代码").fill("GCQ-XFJ");
  await dialog.getByLabel("全称").fill("贵池区市场监督管理局");
  await dialog.getByLabel("简称").fill("贵池区信访局");
  await dialog.getByLabel("上级单位").selectOption("GCQ");
  await dialog.getByRole("button", { name: "新建单位" }).click();
  await expect(dialog.getByText("已经有同名的单位。")).toBeVisible();
  await dialog.getByLabel("全称").fill("贵池区信访局");
  await dialog.getByRole("button", { name: "新建单位" }).click();
  await expect(admin).toHaveURL(/\/system\/units\/GCQ-XFJ$/);
  await admin.getByRole("button", { name: "停用单位" }).click();
  await dialog.getByLabel("原因").fill("机构改革");
  await dialog.getByRole("button", { name: "停用单位" }).click();
  await expect(admin.getByRole("button", { name: "恢复使用" })).toBeVisible();
  await axe(admin);
});
