import { expect, test } from "./support/fixtures";
import { attach, draftIssue, offered, photo, state, steps, take, waits } from "./support/issue-page";
import { axe, fits, touchable } from "./support/page-checks";

test("an issue fixed on the spot is verified by one inspector and closed by another", async ({ as, page: _ }, info) => {
  const [inspector, second] = [await as("inspector"), await as("inspector2")];
  const issue = await draftIssue(inspector, `自助机缺纸没人管（${info.project.name}）`);

  await inspector.getByLabel("已当场整改，附结果和证据").check();
  await inspector.getByLabel("整改结果").fill("已补纸，并排好每日巡检。");
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await expect(inspector.getByRole("alert").first()).toContainText("请填写整改成效");
  await inspector.getByLabel("无量化成效的原因").fill("改的是服务方式，没有数量变化。");
  await attach(inspector, "整改前的证据", await photo("缺纸.jpg", "#705030"));
  await attach(inspector, "整改后的证据", await photo("补纸.jpg", "#307050"));
  await axe(inspector);
  await fits(inspector);
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await expect(state(inspector)).toContainText("等督查员核实");

  expect((await offered(inspector))[0]).toBe("核实当场整改");
  await take(inspector, "核实当场整改", async (form) => {
    await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
    await axe(inspector);
  });
  await expect(state(inspector)).toContainText("待复核");
  await waits(inspector, "复核销号", /由另一位督查员来做/);

  await second.goto(issue);
  await touchable(second).catch((error) => {
    if (info.project.name === "phone") throw error;
  });
  await take(second, "复核销号", (form) => form.getByLabel("复核结论").fill("现场看过，纸已补齐，巡检表在机器旁。"));
  await expect(state(second)).toContainText("已销号");
  await axe(second);
  await fits(second);
  await expect(steps(second)).toContainText("问题反弹");
});

test("a bureau's own finding goes up with its plan and is approved", async ({ as }) => {
  const [head, inspector] = [await as("head"), await as("inspector")];
  // Came back once for more words, so its walk is concluded.
  await head.goto("/issues?status=draft&sort=number");
  await head.locator("tbody").getByRole("link").first().click();
  await expect(head.getByRole("main")).toContainText("退回补充：");
  const issue = new URL(head.url()).pathname;
  await head.getByLabel("具体情况").fill("二楼 12 号窗口，6 月 27 日上午，补正通知只有六个字。");
  await head.getByRole("button", { name: "保存" }).click();
  await expect(head.getByText("已保存。")).toBeVisible();
  await head.getByLabel("附整改方案（自查自改）").check();
  await head.getByLabel("整改思路").fill("补正一次说清");
  await head.getByLabel("整改举措").fill("改用分项模板，逐项写明缺什么。");
  await head.getByLabel("完成时限").fill("2023-07-14");
  await head.getByLabel("责任人").fill("登记科科长");
  await head.getByRole("button", { name: "上报", exact: true }).click();
  await expect(state(head)).toContainText("等督查员同意自查自改");

  await inspector.goto(issue);
  await take(inspector, "同意自查自改", async (form) => {
    await expect(form.getByLabel("整改时限")).toHaveValue("2023-07-24");
    await form.getByLabel("立行立改").check();
    // Never before the day that the plan names.
    await expect(form.getByLabel("整改时限")).toHaveValue("2023-07-14");
  });
  await expect(state(inspector)).toContainText("正在整改");
  await axe(inspector);
});
