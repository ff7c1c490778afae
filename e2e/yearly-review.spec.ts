import { expect, test } from "./support/fixtures";
import { open, send, state, steps } from "./support/issue-page";
import { axe, fits } from "./support/page-checks";

// A year after the demonstration: its long-term issues are due for their first review.
test.use({ clockAt: "2024-07-03T09:13:00+08:00" });

test("a long-term issue is reviewed after its year by an inspector without a hand in it, and by no other", async ({
  as,
}) => {
  const [first, second] = [await as("inspector"), await as("inspector2")];
  const duties = async (page: typeof first) => {
    await page.goto("/desk?only=yearlyReview");
    const links = page.getByRole("list", { name: "等我办的" }).getByRole("link");
    return links.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  };
  const [ones, others] = [await duties(first), await duties(second)];
  const [page, issue] = ones.length > 0 ? [first, ones[0]] : [second, others[0]];
  expect(issue).toBeDefined();
  await page.goto(`${issue}`);
  await expect(state(page)).toContainText("整改中");
  const card = page.getByRole("region", { name: "年度复核" });
  await expect(card).toContainText("又满一年");
  await axe(page);

  const form = await open(page, "记录年度复核");
  await send(form, "记录年度复核");
  await expect(form.getByRole("alert").first()).toBeVisible();
  await axe(page);
  await fits(page);
  await form.getByLabel("没有问题").check();
  await form.getByLabel("复核情况").fill("到窗口看了一上午，一年来没有再收复印件。");
  await send(form, "记录年度复核");
  await expect(form).toBeHidden();
  await expect(steps(page).getByRole("status")).toHaveText("已办：记录年度复核。");
  await expect(card).toContainText("一年来没有再收复印件");
  await axe(page);
  await fits(page);
  expect(await duties(page)).not.toContain(issue);
});
