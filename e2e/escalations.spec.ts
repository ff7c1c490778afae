import type { Page } from "@playwright/test";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// Some weeks after the demonstration's end: what was overdue then has climbed by rule, day by day.
test.use({ clockAt: "2023-07-10T09:30:00+08:00" });
test.describe.configure({ mode: "serial" });

async function fill(page: Page, step: string, fields: Record<string, string> = {}, submit = step) {
  await page.getByRole("button", { name: step, exact: true }).click();
  const form = page.getByRole("dialog");
  for (const [label, words] of Object.entries(fields)) await form.getByLabel(label).fill(words);
  await form.getByRole("button", { name: submit, exact: true }).click();
  await expect(form).toBeHidden();
}

test("overdue → by rule urged → by hand listed and called in → taken off the list with a reason", async ({
  as,
}, info) => {
  test.slow();
  const check = async (page: Page) => {
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);
  };
  const inspector = await as("inspector");
  // Each device presses another of those that are urged.
  const nth = info.project.name === "phone" ? 1 : 0;
  await inspector.goto("/escalations?tab=urged");
  await check(inspector);
  const urged = inspector
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "整改中" })
    .filter({ hasText: "催办" });
  await urged.nth(nth).getByRole("link").click();
  await expect(inspector).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  const issue = new URL(inspector.url()).pathname;
  const ladder = inspector.getByRole("region", { name: "督办阶梯" });
  await expect(ladder.getByText(/^再不整改，按规则/)).toBeVisible();
  await expect(ladder.getByRole("button", { name: "催办", exact: true })).toHaveCount(0);
  await check(inspector);
  await fill(
    inspector,
    "登记通报、约谈",
    { "参加人（写职务）": "市督查专班负责人，牵头单位主要负责人", 结果: "一周内改到位。" },
    "登记",
  );
  await expect(ladder.getByText("牵头单位主要负责人")).toBeVisible();
  await fill(inspector, "挂牌督办", { 督办的话: "约谈后仍无进展，整改到位并复核后摘牌。" });
  await expect(
    inspector.getByRole("heading", { level: 1 }).locator("..").getByText("挂牌督办", { exact: true }),
  ).toBeVisible();
  await check(inspector);

  const leader = await as("leader");
  await leader.goto("/orders");
  await leader.getByRole("link", { name: "挂牌督办" }).click();
  await expect(leader.getByText("约谈后仍无进展，整改到位并复核后摘牌。").first()).toBeVisible();
  await check(leader);

  await inspector.goto(issue);
  await fill(inspector, "摘牌", { 原因: "已现场核实到位。" });
  await expect(ladder.getByText("已现场核实到位。")).toBeVisible();
  await expect(inspector.getByRole("button", { name: "挂牌督办", exact: true })).toBeVisible();
});

/** What the rule drafted in the city's name, with whoever answers for its unit. */
async function draftedByRule() {
  // Loaded late: the database's address is known once the server runs.
  const [{ db }, { accounts, grants, orders }, { and, eq }] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("drizzle-orm"),
  ]);
  return db
    .select({ id: orders.id, title: orders.title, username: accounts.username })
    .from(orders)
    .innerJoin(grants, and(eq(grants.unit, orders.unit), eq(grants.role, "liaison")))
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(and(eq(orders.draftedBy, "job:ladder"), eq(orders.state, "draft"), eq(orders.fromUnit, "CZ")));
}

test("overdue → an order drafted by rule → looked at → signed → signed for → answered with a plan", async ({
  as,
  allow,
}) => {
  test.slow();
  // What is urged today is ordered on the next working day.
  await runTypescript("scripts/sweep.ts", process.env.DATABASE_URL ?? "", "--as-of", "2023-07-11");
  const [order] = await draftedByRule();
  if (!order) throw new Error("the rule drafted nothing");
  const liaison = await as(order.username);
  allow(/404/);
  expect((await liaison.goto(`/orders/${order.id}`))?.status()).toBe(404);

  const inspector = await as("inspector");
  await inspector.goto("/desk?only=adoptOrder");
  await inspector.locator(`a[href="/orders/${order.id}"]`).click();
  await expect(inspector.getByText("督办规则").first()).toBeVisible();
  await axe(inspector);
  await fits(inspector);
  await inspector.getByRole("button", { name: "核对无误，送领导签发" }).click();
  await expect(inspector.getByRole("button", { name: "核对无误，送领导签发" })).toHaveCount(0);

  const leader = await as("leader");
  await leader.goto(`/orders/${order.id}`);
  await fill(leader, "签发");
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(/^池走督〔2023〕\d+号 /);

  await liaison.goto("/notices");
  await expect(liaison.getByText("督办单已签发给").first()).toBeVisible();
  await liaison.goto(`/orders/${order.id}`);
  await fill(liaison, "签收督办单");
  await fill(liaison, "报送方案", { 整改方案: "主要负责同志牵头，一周内改到位。" });
  await expect(liaison.getByText("已报方案待反馈").first()).toBeVisible();
});
