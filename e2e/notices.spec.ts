import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// A server of its own: reading notices and adding receivers changes what other stories would see.
test.use({ clockAt: "2023-07-03T09:30:00+08:00" });

test("what came due stands at the bell, leads to its subject, and is read one by one or all at once", async ({
  as,
}, info) => {
  const page = await as("inspector");
  await page.goto("/desk");
  const bell = page.getByRole("link", { name: /^提醒(，|$)/ });
  const unread = async () => Number((await bell.getAttribute("aria-label"))?.replace(/\D/g, "") || 0);
  // Both devices look at one server: what the first has read, the second finds under “all”.
  await bell.click();
  await expect(page.getByRole("heading", { level: 1, name: "提醒" })).toBeVisible();
  const rows = page.getByRole("list", { name: "提醒清单" }).getByRole("listitem");
  const before = await unread();
  if (before > 0) {
    await expect(rows).toHaveCount(Math.min(25, before));
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);
    const overdue = rows.filter({ hasText: "已逾期" }).first();
    const number = (await overdue.innerText()).match(/[A-Z]+-\d{4}-\d{4}/)?.[0] ?? "none";
    await overdue.getByRole("button", { name: "去办理" }).click();
    await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("main")).toContainText(number);
    await page.goto("/notices");
    expect(await unread()).toBe(before - 1);
    await rows.first().getByRole("button", { name: "标为已读" }).click();
    await expect(rows).toHaveCount(Math.min(25, before - 2));
    await page.getByRole("button", { name: "全部标为已读" }).click();
  }
  await expect(page.getByText("没有未读的提醒")).toBeVisible();
  await page.getByRole("link", { name: "全部", exact: true }).click();
  await expect(rows).toHaveCount(25);
  await axe(page);
  await fits(page);
  expect(await unread()).toBe(0);
});

test("a liaison is told of their own bureau alone, and that letters are not offered here", async ({ as }) => {
  const page = await as("liaison");
  await page.goto("/notices?tab=all");
  const rows = page.getByRole("list", { name: "提醒清单" }).getByRole("listitem");
  expect(await rows.count()).toBeGreaterThan(0);
  for (const text of await rows.allInnerTexts()) expect(text).toContain("市市场监管局");
  await page.goto("/notices/settings");
  await expect(page.getByText("没有配置邮件服务器")).toBeVisible();
  await axe(page);
  await fits(page);
});

test("a calendar of one's due days is had under an address that is shown once, until it is revoked", async ({ as }) => {
  const page = await as("liaison");
  await page.goto("/notices/settings");
  await page.getByRole("button", { name: /^生成订阅地址$|^重新生成$/ }).click();
  const address = await page.getByText(/\/api\/calendar\/[\w-]{32}\.ics$/).innerText();
  await axe(page);
  await fits(page);
  const answer = await fetch(address); // without any cookie
  expect(answer.headers.get("content-type")).toContain("text/calendar");
  expect(await answer.text()).toMatch(/SUMMARY:.*[A-Z]+-\d{4}-\d{4}/);
  await page.reload();
  await expect(page.getByText("/api/calendar/")).toHaveCount(0);
  await page.getByRole("button", { name: "作废" }).click();
  await expect(page.getByRole("button", { name: "生成订阅地址" })).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
});

test("an administrator sets up a group robot, tries it, and reads in the log what became of it", async ({
  as,
}, info) => {
  const page = await as("admin");
  await page.goto("/system/notices");
  const name = `督办工作群 ${info.project.name}`;
  await page.getByLabel("名称").fill(name);
  await page.getByLabel("类型").selectOption({ label: "钉钉群机器人" });
  await page.getByLabel("密钥").fill("SEConlyfortests");
  await page.getByLabel("推送哪个单位的事").selectOption("CZ");
  await page.getByLabel("网址").fill("https://192.168.1.8/robot");
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByText("不能填本机或内网的地址。")).toBeVisible();
  await expect(page.getByLabel("名称")).toHaveValue(name);
  await page.getByLabel("网址").fill("https://robot.invalid/send?access_token=s3cretTok");
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await expect(page.getByText("已添加。先发一条测试消息。")).toBeVisible();
  const one = page.getByRole("listitem").filter({ hasText: name });
  await expect(one).toContainText("钉钉群机器人 · robot.invalid · 已签名");
  expect(await page.content()).not.toContain("s3cretTok");
  await one.getByRole("button", { name: "测试" }).click();
  await expect(one.getByText(/没有送达（.+）/)).toBeVisible();
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);
  await one.getByRole("button", { name: "停用" }).click();
  await expect(one.getByText("已停用")).toBeVisible();
  await page.getByRole("link", { name: "未送达" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("测试消息");
});
