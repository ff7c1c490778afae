import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

const places = [
  ["/system", "系统管理"],
  ["/system/units", "单位"],
  ["/system/units/GCQ-SGJ", "贵池区市场监督管理局"],
  ["/system/tasks", "任务目录"],
  ["/system/tasks/A-001", "公司设立登记"],
  ["/system/aspects", "检查方面"],
  ["/system/aspects/new", "起草新版"],
  ["/system/calendar", "工作日历"],
  ["/system/calendar?year=2024", "工作日历"],
  ["/system/settings", "办理设置"],
  ["/system/imports?kind=holidays", "导入"],
] as const;

test("every page of administration reads well, on a phone too", async ({ as }) => {
  test.setTimeout(120_000);
  const admin = await as("admin");
  for (const [address, heading] of places) {
    await admin.goto(address);
    await expect(admin.getByRole("heading", { level: 1 })).toContainText(heading);
    await axe(admin);
    await fits(admin);
    if (test.info().project.name === "phone") await touchable(admin);
    if (process.env.SHOTS) {
      const name = `${process.env.SHOTS}/${test.info().project.name}${address.replace(/\W+/g, "-")}.png`;
      await admin.screenshot({ path: name, fullPage: address !== "/system/tasks" });
    }
  }
});
