import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// Overdue → 督办单 → signed for → answered, as an inspector, a leader and the unit's liaison do it.

const list = "等我办的事";
async function fill(page: Page, step: string, label?: string, words = "") {
  await page.getByRole("button", { name: step, exact: true }).click();
  const form = page.getByRole("dialog");
  if (label) await form.getByLabel(label).fill(words);
  await form.getByRole("button", { name: step, exact: true }).click();
  await expect(form).toBeHidden();
}

test("an overdue issue gets a supervision order, which its unit signs for, plans and finishes", async ({
  as,
  allow,
}, info) => {
  test.slow();
  const check = async (page: Page) => {
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);
  };
  const inspector = await as("inspector");
  await inspector.goto("/issues?standing=red&unit=SGJ&tab=rectifying");
  await inspector.locator("tbody").getByRole("link").first().click();
  await expect(inspector).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  const issue = new URL(inspector.url()).pathname;
  await inspector.getByRole("link", { name: "拟督办单" }).click();
  await expect(inspector.getByLabel("督办事项")).toHaveValue(/整改时限为2023年/);
  await check(inspector);
  await inspector.getByLabel("标题").fill("督办");
  await inspector.getByRole("button", { name: "保存草稿，送领导签发" }).click();
  await expect(inspector.getByText("至少写 4 个字")).toBeVisible();
  const title = `关于整改逾期问题的督办单（${info.project.name}）`;
  await inspector.getByLabel("标题").fill(title);
  await inspector.getByRole("button", { name: "保存草稿，送领导签发" }).click();
  await expect(inspector).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
  const address = new URL(inspector.url()).pathname;
  await expect(inspector.getByRole("heading", { level: 1 })).toHaveText(`（未编号） ${title}`);
  await check(inspector);

  // Before it is signed the unit does not find it.
  const liaison = await as("liaison");
  allow(/404/);
  expect((await liaison.goto(address))?.status()).toBe(404);

  const leader = await as("leader");
  await leader.goto("/desk?only=issueOrder");
  await leader.goto(address);
  await check(leader);
  await fill(leader, "签发");
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(/^池走督〔2023〕\d+号 /);
  await expect(leader.getByText("待签收").first()).toBeVisible();

  await liaison.goto("/desk?only=acceptOrder");
  await liaison.getByRole("list", { name: list }).getByRole("link", { name: title }).click();
  await check(liaison);
  await fill(liaison, "签收督办单");
  await expect(liaison.getByText("已签收待报方案").first()).toBeVisible();
  await fill(liaison, "报送方案", "整改方案", "局长牵头，一周内改到位。");
  await fill(liaison, "反馈进展", "进展情况", "已完成一半。");
  await fill(liaison, "报告办结", "办理结果", "已全部整改到位。");
  await check(liaison);

  // The paper, as whoever sees the order gets it.
  const answer = await liaison.request.get(`/api${address}/document`);
  expect(answer.headers()["content-type"]).toContain("wordprocessingml");
  const words = new TextDecoder().decode(unzipSync(await answer.body())["word/document.xml"]).replace(/<[^>]+>/g, "");
  expect(words).toContain(title);
  expect(words).toMatch(/池走督〔2023〕\d+号/);
  expect(words).toContain("请于2023年7月4日前签收");
  expect((await (await as("liaison-szj")).request.get(`/api${address}/document`)).status()).toBe(404);

  await inspector.goto(address);
  await fill(inspector, "退回重报", "原因", "没有说明怎样防止反弹。");
  await liaison.goto(address);
  await fill(liaison, "报告办结", "办理结果", "已写进窗口制度，每月自查。");
  await inspector.goto("/desk?only=clearOrder");
  await inspector.getByRole("list", { name: list }).getByRole("link", { name: title }).click();
  await fill(inspector, "督办销号", "销号意见（可不填）", "现场核实属实。");
  await expect(inspector.getByText("已销号").first()).toBeVisible();
  await check(inspector);
  await inspector.goto(issue);
  await expect(inspector.getByRole("region", { name: "督办单" }).getByRole("link", { name: title })).toBeVisible();
});

test("the registry shows what is late in red, and counts what it lists", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/orders?tab=late");
  await expect(page.getByText(/逾期/).first()).toBeVisible();
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);
  await page.goto("/orders?tab=all");
  const counted = Number((await page.getByRole("link", { name: /^全部/ }).innerText()).replace(/\D/g, ""));
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(counted);
});
