import type { Page } from "@playwright/test";
import { slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { state, steps } from "./support/issue-page";
import { press, tabTo, type, wholeRound, withoutMouse } from "./support/keyboard";

// Told without a mouse: each stop of the Tab key shows and is covered by nothing (`tabTo`).
test.use({ clockAt: "2023-07-11T09:00:00+08:00" });
test.setTimeout(180_000);

async function signIn(page: Page, username: string) {
  await page.goto("/sign-in");
  await type(page, page.getByLabel("用户名"), username);
  await type(page, page.getByLabel("密码"), process.env.DEMO_PASSWORD ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/desk/);
}

async function signOut(page: Page) {
  await press(page, page.locator("header summary"));
  await press(page, page.getByRole("button", { name: "退出登录" }));
  await expect(page).toHaveURL(/\/sign-in\?signedOut=1/);
}

/** Opens a step's form by its button; Escape gives the focus back to the button. */
async function openStep(page: Page, name: string) {
  const button = steps(page).getByRole("button", { name, exact: true });
  const form = page.getByRole("dialog", { name });
  await press(page, button);
  await expect(form).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(form).toBeVisible();
  return form;
}

/** Sends the form; the page says what was done, and the keyboard stands there. */
async function send(page: Page, form: Awaited<ReturnType<typeof openStep>>, name: string) {
  await press(page, form.getByRole("button", { name, exact: true }));
  await expect(form).toBeHidden();
  const note = steps(page).getByRole("status");
  await expect(note).toHaveText(`已办：${name}。`);
  await expect(note).toBeFocused();
}

test("a liaison signs for an issue and files its plan, an inspector passes it, by keyboard alone", async ({ page }) => {
  await withoutMouse(page);
  await signIn(page, "liaison");

  // The first stop leads past the menu; the next one is in the text.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement))).toBe(true);
  await wholeRound(page);

  await page.goto("/desk");
  await press(page, page.getByRole("navigation", { name: "主导航" }).first().getByRole("link", { name: "问题台账" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("问题台账");
  await wholeRound(page);
  await press(page, page.locator("main summary").first());
  await tabTo(page, page.locator("select[name=party]"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "筛选", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/party=lead/);
  await press(page, page.getByRole("link", { name: /^待签收/ }));
  await expect(page).toHaveURL(/status=assigned/);
  await press(page, page.locator("tbody a").first());
  await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}/);
  const issue = page.url();

  await send(page, await openStep(page, "签收"), "签收");
  const plan = await openStep(page, "报送方案");
  expect(await plan.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  // Nothing filled in: the keyboard is led to the first field that needs it.
  await press(page, plan.getByRole("button", { name: "报送方案" }));
  await expect(plan.getByLabel("整改思路")).toBeFocused();
  await page.keyboard.insertText("合同只收一次");
  await type(page, plan.getByLabel("整改举措"), "7 月底前窗口停收第二份合同，同步改指南。");
  await type(page, plan.getByLabel("责任人"), "登记科科长");
  await send(page, plan, "报送方案");
  await expect(state(page)).toContainText("方案待审");
  await signOut(page);

  await signIn(page, "inspector");
  await page.goto(issue);
  await send(page, await openStep(page, "方案审核通过"), "方案审核通过");
  await expect(state(page)).toContainText("整改中");
  await wholeRound(page);
  await signOut(page);
});

test("somebody tells what hurts and follows it, by keyboard alone", async ({ page }) => {
  await withoutMouse(page);
  await page.goto("/");
  await wholeRound(page);
  await press(page, page.getByRole("main").getByRole("link", { name: "我要说" }));
  await expect(page.getByRole("heading", { level: 1, name: "我要说" })).toBeVisible();
  await type(page, page.getByLabel("哪里不顺？"), "开饭店办证，窗口让我跑了三趟。");
  await type(page, page.getByLabel("办的是什么事？"), "开饭店");
  const service = page.getByRole("radio", { name: "开办餐饮店“一件事”" });
  await expect(service).toBeVisible();
  await tabTo(page, page.getByRole("radio").first());
  for (let nth = 0; nth < 20 && !(await service.isChecked()); nth++) await page.keyboard.press("ArrowDown");
  await expect(service).toBeChecked();
  await tabTo(page, page.getByLabel("在哪个单位、哪个大厅？"));
  await page.keyboard.type("池州市市场监督管理局");
  await type(page, page.getByLabel("姓名"), "王小明");
  await type(page, page.getByLabel("电话"), "打我手机");
  await press(page, page.getByRole("button", { name: "提交" }));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await wholeRound(page);
  await tabTo(page, page.getByLabel("电话"));
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("13905661234");
  await press(page, page.getByRole("button", { name: "提交" }));
  const told = await slip(page);
  await press(page, page.getByRole("link", { name: "现在就查" }));
  await expect(page.getByLabel("编号")).toHaveValue(told.number);
  await type(page, page.getByLabel("查询码"), told.code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/follow\/it$/);
  await wholeRound(page);
});
