import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("walks are listed with their numbers, and one is read whole", async ({ as, isMobile }) => {
  const page = await as("inspector");
  const checked = async () => {
    await axe(page);
    await fits(page);
    if (isMobile) await touchable(page);
  };
  await page.goto("/walks");
  await checked();
  const tab = page.getByRole("navigation", { name: "按状态" }).getByRole("link", { name: /^已办结/ });
  const count = Number((await tab.innerText()).replace(/\D/g, ""));
  await tab.click();
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
  await page.goto("/walks?state=concluded&level=counties&cross=1");
  const line = page.getByRole("row").filter({ hasText: "走到别的单位" }).first();
  await line.getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "承诺与体验" })).toBeVisible();
  await expect(page.getByRole("list", { name: "这次走的环节，从头到尾" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText(/未查 \d+/)).toBeVisible();
  await expect(page.getByRole("button", { name: "确认办结" })).toHaveCount(0);
  await checked();
  await page.goto("/walks?q=没有这样的事项");
  await expect(page.getByText("没有符合条件的")).toBeVisible();
  await checked();
  await page.goto("/walks/new?task=C-003");
  await expect(page.getByText("由走的单位来安排")).toBeVisible();
  await checked();
});

test("a colleague records, and the head only confirms", async ({ as }) => {
  const colleague = await as("liaison");
  await colleague.goto("/walks/new?task=A-012");
  await colleague.getByRole("button", { name: "安排好了" }).click();
  await colleague.getByRole("link", { name: "开始走，打开记录" }).click();
  await colleague.getByRole("button", { name: "申请", exact: true }).click();
  await colleague.getByRole("button", { name: "方面" }).click();
  await colleague.getByRole("button", { name: "没发现问题" }).first().click();
  await colleague.getByRole("button", { name: "收尾" }).click();
  await colleague.getByLabel("用了几个工作日").fill("4");
  await expect(colleague.getByRole("banner").getByRole("status")).toHaveText("已同步");
  await colleague.getByRole("link", { name: "记完了，请局长确认" }).click();
  await expect(colleague.getByRole("button", { name: "确认办结" })).toHaveCount(0);
  await colleague.getByRole("button", { name: "记完了，请局长确认" }).click();
  await expect(colleague.getByText(/已经请.*确认，等局长点一下/)).toBeVisible();

  const head = await as("head");
  await head.goto(colleague.url());
  await expect(head.getByText(/已经记完，请核对后确认办结/)).toBeVisible();
  await head.getByRole("button", { name: "确认办结" }).click();
  await expect(head.getByText("已办结").first()).toBeVisible();
  await expect(head.getByRole("list", { name: "经过" })).toContainText("局长确认办结");
});

test("a walk that came to nothing is cancelled with its reason", async ({ as }) => {
  const page = await as("head");
  await page.goto("/walks/new?task=A-005");
  await page.getByRole("button", { name: "安排好了" }).click();
  await page.getByRole("button", { name: "取消这次走流程" }).click();
  const dialog = page.getByRole("dialog", { name: "取消这次走流程" });
  await dialog.getByRole("button", { name: "取消这次走流程" }).click();
  await expect(dialog.getByText("请填写这一项。")).toBeVisible();
  await dialog.getByLabel("为什么不走了").fill("系统升级，窗口停办");
  await dialog.getByRole("button", { name: "取消这次走流程" }).click();
  await expect(page.getByText("已取消").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "经过" })).toContainText("系统升级，窗口停办");
});

test("the sync answers whatever is sent to it, and loses nothing", async ({ as, request }) => {
  const page = await as("head");
  await page.goto("/walks/new?task=A-117");
  await page.getByRole("button", { name: "安排好了" }).click();
  await expect(page.getByRole("link", { name: "开始走，打开记录" })).toBeVisible();
  const address = `/api${new URL(page.url()).pathname}/sync`;
  const empty = { account: "nobody", sentAt: 1, steps: [], answers: [], findings: [] };
  const statusOf = async (data: unknown, headers = {}, by = page.request) => {
    const answer = await by.post(address, { data: data as object, headers });
    return [answer.status(), ((await answer.json()) as { code?: string }).code];
  };
  expect(await statusOf(empty, {}, request)).toEqual([401, "signedOut"]);
  expect(await statusOf(empty)).toEqual([401, "signedOut"]); // somebody else's device
  expect(await statusOf(empty, { "sec-fetch-site": "cross-site" })).toEqual([403, "notAllowed"]);
  for (const bad of [[], "x", { ...empty, steps: [{}] }, { ...empty, more: 1 }, { ...empty, sentAt: -1 }])
    expect(await statusOf(bad)).toEqual([400, "invalid"]);
  expect(await statusOf({ ...empty, summary: { text: "长".repeat(1_000_000), editedAt: 1 } })).toEqual([
    413,
    "tooMuch",
  ]);
});
