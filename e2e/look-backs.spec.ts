import { expect, test } from "./support/fixtures";
import { attach, open, photo, send, state, steps } from "./support/issue-page";
import { axe, fits } from "./support/page-checks";

test.use({ clockAt: "2023-07-03T09:11:00+08:00" });

test("a look-back that failed leads to round 2 in one step, and is counted", async ({ as }, info) => {
  const inspector = await as("inspector");
  await inspector.goto("/desk?only=lookBack");
  await expect(inspector.getByRole("link", { name: /^回头看/ }).first()).toBeVisible();
  const duties = inspector.getByRole("list", { name: "等我办的" }).getByRole("link");
  await duties.first().click();
  await expect(state(inspector)).toContainText("已销号");
  const issue = new URL(inspector.url()).pathname;
  await expect(inspector.getByRole("region", { name: "回头看" })).toContainText("待回头看");

  const form = await open(inspector, "记录回头看");
  await expect(form).toContainText("销号时报的结果");
  await axe(inspector);
  await form.getByLabel("怎么走的").fill("走了");
  await form.getByLabel("反弹了").check();
  await form.getByLabel("看到的情况").fill("窗口换了人，又要群众交复印件，和销号时报的不一样。");
  await send(form, "记录回头看");
  await expect(form).toContainText("10");
  await form.getByLabel("怎么走的").fill("七月三日上午到窗口取号，按群众的样子办了一件，等了二十分钟。");
  await form.getByLabel("材料（份）").fill("5");
  await attach(form, "现场照片或材料", await photo("窗口.jpg", info.project.name === "phone" ? "#703050" : "#507030"));
  await axe(inspector);
  await fits(inspector);
  await send(form, "记录回头看");
  await expect(form).toBeHidden();
  await expect(steps(inspector).getByRole("status")).toHaveText("已办：记录回头看。");
  await expect(state(inspector)).toContainText("整改中");
  await expect(state(inspector)).toContainText("第 2 轮");
  const card = inspector.getByRole("region", { name: "回头看" });
  await expect(card).toContainText("已反弹");
  await expect(card).toContainText("材料（份） 5");
  await expect(card.getByRole("img", { name: "窗口.jpg" })).toBeVisible();
  await axe(inspector);
  await fits(inspector);

  await inspector.goto("/look-backs?tab=relapsed");
  await expect(inspector.getByRole("main").locator(`a[href="${issue}"]`).first()).toBeVisible();
  const shown = await inspector.getByRole("link", { name: /^合计：反弹 \d+$/ }).textContent();
  await inspector.getByRole("link", { name: /^合计：反弹 \d+$/ }).click();
  await expect(inspector).toHaveURL(/tab=relapsed/);
  expect(await inspector.getByRole("main").locator("table").first().locator("tbody tr").count()).toBe(Number(shown));
  await axe(inspector);
  await fits(inspector);
});

test("one that holds is marked so; who closed it may not walk it; the draw comes out the same again", async ({
  as,
}) => {
  const [inspector, hats] = [await as("inspector"), await as("two-hats")];
  // One that waits on the one desk alone: the other had a hand in it.
  const waiting = async (page: typeof hats) => {
    await page.goto("/look-backs?mine=1");
    const links = page.getByRole("main").locator("tbody a[href^='/issues/']");
    return links.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  };
  const others = await waiting(inspector);
  const issue = (await waiting(hats)).find((one) => !others.includes(one));
  await hats.goto(`${issue}`);
  await expect(state(hats)).toContainText("已销号");
  await inspector.goto(`${issue}`);
  await expect(steps(inspector).getByRole("button", { name: "记录回头看" })).toBeDisabled();
  await expect(steps(inspector)).toContainText("要由没有经手的督查员来做");

  const form = await open(hats, "记录回头看");
  await form.getByLabel("怎么走的").fill("用普通账号在网上办了一遍到提交前一步，再打窗口电话核对口径。");
  await form.getByLabel("没有反弹").check();
  await form.getByLabel("看到的情况").fill("指南、窗口和网上三处一致，没有再出现。");
  await expect(form.getByLabel("新的整改时限")).toHaveCount(0);
  await send(form, "记录回头看");
  await expect(form).toBeHidden();
  await expect(state(hats)).toContainText("回头看无反弹");

  await hats.getByRole("link", { name: "怎么抽的" }).first().click();
  await expect(hats.getByRole("main")).toContainText("刚刚重算了一遍，完全一致。");
  await axe(hats);
  await fits(hats);
  await hats.getByRole("link", { name: "抽取记录" }).click();
  await expect(hats.getByRole("heading", { level: 1, name: "抽取记录" })).toBeVisible();
  await axe(hats);
  await fits(hats);
});
