import { expect, test } from "./support/fixtures";

/** Each duty with who has it in the demonstration, and the button it is done by on the page where its row leads. */
const duties: [username: string, duty: string, button: string | RegExp][] = [
  ["inspector", "verify", "交办"],
  ["inspector", "reviewPlan", "方案审核通过"],
  ["inspector", "pass", "初审通过"],
  ["inspector", "close", "复核销号"],
  ["liaison", "accept", "签收"],
  ["liaison", "plan", "报送方案"],
  ["head", "raise", "上报"],
  ["head", "signResult", "申请销号"],
];

for (const [username, duty, button] of duties)
  test(`${duty}: the row of ${username} leads to its button`, async ({ as }) => {
    const page = await as(username);
    await page.goto(`/desk?only=${duty}`);
    await page.getByRole("list", { name: "等我办的事，最急的在前" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("button", { name: button }).first()).toBeEnabled();
  });

test("a duty of which nothing waits says what to do next", async ({ as }) => {
  const page = await as("liaison");
  await page.goto("/desk?only=concludeWalk");
  await expect(page.getByText("现在没有等您办的事")).toBeVisible();
  await page.getByRole("link", { name: "选一个任务去走" }).click();
  await expect(page).toHaveURL(/\/tasks$/);
});
