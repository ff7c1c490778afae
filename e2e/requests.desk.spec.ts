import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { draftIssue, offered, state, take } from "./support/issue-page";
import { axe } from "./support/page-checks";

test.use({ clockAt: "2023-07-03T09:03:00+08:00" });

const requests = (page: Page) => page.getByRole("region", { name: "申请与协调" });

/** Opens a request's form, fills it in and sends it. */
async function ask(page: Page, step: string, fill: (form: Locator) => Promise<void>, sent = step): Promise<void> {
  await requests(page).getByRole("button", { name: step, exact: true }).click();
  const form = page.getByRole("dialog", { name: step });
  await fill(form);
  await form.getByRole("button", { name: sent, exact: true }).click();
  await expect(form).toBeHidden();
}
const because = (label: string, words: string) => (form: Locator) => form.getByLabel(label).fill(words);

test("an extension asked and refused, asked and granted; a suspension and its end", async ({ as }) => {
  test.setTimeout(180_000);
  const [inspector, liaison] = [await as("inspector"), await as("liaison")];
  const title = "食品经营许可要到两个窗口各交一次材料";
  const issue = await draftIssue(inspector, title);

  await test.step("under way: assigned until 24 July, planned until 17 July", async () => {
    await inspector.getByRole("button", { name: "上报", exact: true }).click();
    await take(inspector, "交办", async (form) => {
      await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
    });
    await liaison.goto(issue);
    await take(liaison, "签收");
    await take(liaison, "报送方案", async (form) => {
      await form.getByLabel("整改思路").fill("两个窗口合并收件");
      await form.getByLabel("整改举措").fill("7 月中旬起一窗收件，同步改指南。");
      await form.getByLabel("完成时限").fill("2023-07-17");
      await form.getByLabel("责任人").fill("登记科科长");
    });
    await inspector.reload();
    await take(inspector, "方案审核通过");
  });

  const extension = (day: string) => async (form: Locator) => {
    await form.getByLabel("延到哪一天").fill(day);
    await form.getByLabel("理由").fill("收件设备到货推迟一周。");
    await form.getByLabel("依据").fill("供货方延期函。");
  };

  await test.step("asked for too far off is said at the day; asked within the cap", async () => {
    await liaison.reload();
    await requests(liaison).getByRole("button", { name: "申请延期" }).click();
    const form = liaison.getByRole("dialog", { name: "申请延期" });
    await expect(form).toContainText("现行时限是2023年7月17日，最多可以延到2023年8月7日");
    await extension("2023-09-01")(form);
    await axe(liaison);
    await form.getByRole("button", { name: "提交申请" }).click();
    await expect(form.getByRole("alert")).toContainText("新时限要晚于2023年7月17日，不晚于2023年8月7日");
    await form.getByLabel("延到哪一天").fill("2023-07-31");
    await form.getByRole("button", { name: "提交申请" }).click();
    await expect(form).toBeHidden();
    await expect(requests(liaison)).toContainText("待决定");
  });

  await test.step("it waits on the inspector's desk and is refused with a reason", async () => {
    await inspector.goto("/desk?only=decideRequest");
    await inspector.getByRole("link", { name: title }).click();
    await expect(requests(inspector)).toContainText("收件设备到货推迟一周。");
    await axe(inspector);
    await ask(inspector, "不同意", because("决定理由", "可先合并收件，设备到了再换。"));
    await expect(requests(inspector)).toContainText("未同意");
    await liaison.reload();
    await expect(requests(liaison)).toContainText("可先合并收件，设备到了再换。");
    await liaison.goto("/notices");
    await expect(liaison.getByRole("list", { name: "提醒" }).first()).toContainText("延期申请，没有同意");
  });

  await test.step("asked again and granted: the day moves, the one first assigned stays", async () => {
    await liaison.goto(issue);
    await ask(liaison, "申请延期", extension("2023-07-28"), "提交申请");
    await inspector.reload();
    await ask(inspector, "同意", because("决定理由", "情况属实。"));
    await expect(state(inspector)).toContainText("已延期");
    await expect(requests(inspector)).toContainText("时限由 7月17日 延到 7月28日");
    const facts = inspector.getByRole("region", { name: "基本情况" });
    await expect(facts).toContainText("2023年7月24日");
    await expect(facts).toContainText("2023年7月28日");
    await expect(inspector.getByRole("region", { name: "办理轨迹" })).toContainText(
      "交办时限 7月24日，现行时限 7月28日",
    );
  });

  await test.step("suspended until a condition is met; only progress goes on; resumed by the lead", async () => {
    await liaison.reload();
    await ask(
      liaison,
      "申请暂停",
      async (form) => {
        await form.getByLabel("理由").fill("等省级平台升级。");
        await form.getByLabel("恢复条件").fill("省级平台接口开放");
        await form.getByLabel("预计哪天恢复").fill("2023-07-20");
        await axe(liaison);
      },
      "提交申请",
    );
    await inspector.reload();
    await ask(inspector, "同意", because("决定理由", "同意暂停。"));
    await expect(state(inspector)).toContainText("已暂停");
    await liaison.reload();
    await expect(requests(liaison)).toContainText("省级平台接口开放");
    await expect(liaison.getByRole("button", { name: "报送进展" })).toBeEnabled();
    expect(await offered(liaison)).not.toContain("申请延期");
    await ask(liaison, "条件已具备，恢复", because("条件怎样具备了", "接口已于今日开放。"));
    await expect(state(liaison)).toContainText("正在整改");
    await expect(requests(liaison)).toContainText("已恢复");
    await axe(liaison);
  });
});
