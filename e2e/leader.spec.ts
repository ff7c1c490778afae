import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

const duties = "等我办的事，最急的在前";
const words = "这件事拖得太久了。请说明卡在哪里、哪天办结，逐项列出来报我。";

/** The liaison of a unit, by the demonstration's own accounts. */
async function liaisonOf(unit: string): Promise<string> {
  const { db } = await import("@/db/client");
  const { accounts, grants } = await import("@/db/schema");
  const { and, eq } = await import("drizzle-orm");
  const [found] = await db
    .select({ username: accounts.username })
    .from(accounts)
    .innerJoin(grants, eq(grants.accountId, accounts.id))
    .where(and(eq(grants.unit, unit), eq(grants.role, "liaison")));
  return found?.username ?? "";
}

async function fill(page: Page, step: string, label: string, text: string): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).click();
  const form = page.getByRole("dialog", { name: step });
  await form.getByLabel(label).fill(text);
  await form.getByRole("button", { name: step, exact: true }).click();
  await expect(form).toBeHidden();
}
const part = (page: Page): Locator => page.getByRole("region", { name: "签收和反馈" });

test("a leader finds the laggard in three clicks and leaves an instruction that the unit answers", async ({
  as,
  allow,
}, info) => {
  test.slow();
  const check = async (page: Page) => {
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);
  };
  const leader = await as("leader");
  await leader.goto("/desk");
  await check(leader);

  // One: what the worst unit is late with. Two: the issue. Three: the instruction.
  const worst = leader
    .getByRole("table", { name: /有逾期/ })
    .locator("tbody tr")
    .first();
  const late = await worst.getByRole("cell").first().innerText();
  await worst.getByRole("link").first().click();
  await expect(leader.getByText(`共 ${late} 条`)).toBeVisible();
  const unit = new URL(leader.url()).searchParams.get("unit") ?? "";
  await leader.locator("tbody").getByRole("link").first().click();
  await expect(leader).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  const issue = new URL(leader.url()).pathname;
  await check(leader);
  await leader.getByRole("link", { name: "写批示" }).click();
  await expect(leader).toHaveURL(/\/instructions\/new\?issue=/);
  await check(leader);

  await leader.getByRole("button", { name: "送出批示" }).click();
  await expect(leader.getByText("请填写这一项。")).toBeVisible();
  await leader.getByLabel("批示内容").fill(words);
  await leader.getByRole("button", { name: "送出批示" }).click();
  await expect(leader).toHaveURL(new RegExp(`${issue}$`));
  const card = leader.getByRole("region", { name: "批示" });
  await expect(card.getByText(words)).toBeVisible();
  await expect(card.getByText("待签收")).toBeVisible();
  await axe(leader);

  // It waits on the unit's desk, for its liaison as for its head.
  const liaison = await as(await liaisonOf(unit));
  await liaison.goto("/desk?only=signInstruction");
  await liaison
    .getByRole("list", { name: duties })
    .getByRole("link", { name: words.slice(0, 12) })
    .click();
  await expect(liaison).toHaveURL(/\/instructions\/[0-9a-f-]{36}$/);
  const address = new URL(liaison.url()).pathname;
  await check(liaison);
  const slower = await liaison.context().newPage();
  await slower.goto(address);
  await liaison.getByRole("button", { name: "签收批示" }).click();
  await expect(part(liaison).getByText("已签收待反馈")).toBeVisible();
  await slower.getByRole("button", { name: "签收批示" }).click();
  await expect(slower.getByText(/就在刚才，别人已经办了这件事/)).toBeVisible();

  await fill(liaison, "反馈", "反馈内容", "卡在数据接口，已约定 7 月 7 日联调。");
  await expect(part(liaison).getByText("已反馈", { exact: true })).toBeVisible();
  await expect(liaison.getByRole("button", { name: "反馈", exact: true })).toHaveCount(0);

  // The answer comes back to the leader's desk; it is not enough, then it is.
  await leader.goto("/desk");
  const back = leader.getByRole("region", { name: "批示有新反馈" });
  await expect(back).toContainText("卡在数据接口");
  await back.getByRole("link", { name: words.slice(0, 12) }).click();
  await fill(leader, "退回再报", "原因", "只有接口，没有办结日期。");
  await liaison.goto("/desk?only=answerInstruction");
  await liaison
    .getByRole("list", { name: duties })
    .getByRole("link", { name: words.slice(0, 12) })
    .click();
  await expect(part(liaison)).toContainText("只有接口，没有办结日期。");
  await fill(liaison, "反馈", "反馈内容", "7 月 7 日联调，7 月 12 日前办结。");
  await leader.goto(address);
  await fill(leader, "办结", "办结意见（可不填）", "按这个日子检查。");
  await expect(part(leader).getByText("已办结")).toBeVisible();
  await expect(part(leader)).toContainText("按这个日子检查。");
  await check(leader);

  // Nobody else's to find, and on the issue others see nothing of it.
  const elsewhere = await as("liaison-szj");
  allow(/404/);
  if (unit !== "SZJ") expect((await elsewhere.goto(address))?.status()).toBe(404);
  expect((await (await as("county-leader")).goto(address))?.status()).toBe(unit.startsWith("GCQ") ? 200 : 404);
});

test("a county's leader sees the county, and writes to its units alone", async ({ as }) => {
  const page = await as("county-leader");
  await page.goto("/desk");
  await expect(page.getByRole("table", { name: /总体情况/ })).toContainText("贵池区");
  await axe(page);
  await fits(page);
  await page.goto("/instructions/new");
  const units = await page.getByLabel("送达单位").locator("option").allTextContents();
  expect(units).toContain("贵池区市场监管局");
  expect(units.filter((unit) => /^市|东至/.test(unit))).toEqual([]);
  await page.getByLabel("批示内容").fill("请区专班对本月销号的问题抽查两成。");
  await page.getByLabel("送达单位").selectOption({ label: "贵池区" });
  await page.getByRole("button", { name: "送出批示" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("贵池区");
  const inspector = await as("county-inspector");
  await inspector.goto("/desk?only=signInstruction");
  await inspector.getByRole("list", { name: duties }).getByRole("link", { name: "请区专班" }).click();
  await inspector.getByRole("button", { name: "签收批示" }).click();
  await expect(part(inspector).getByText("已签收待反馈")).toBeVisible();
});
