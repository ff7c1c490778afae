import { expect, test } from "./support/fixtures";
import { attach, draftIssue, open, photo, send, steps, take } from "./support/issue-page";
import { axe, fits } from "./support/page-checks";

// Its own server: for these days the liaison is somebody else than in other stories.
test.use({ clockAt: "2023-07-06T09:12:00+08:00" });

test("a head is away: the liaison signs on their behalf, it says so, and it is over when the head is back", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const [inspector, head, liaison] = [await as("inspector"), await as("head"), await as("liaison")];
  await head.goto("/delegations");
  await expect(head.getByText("还没有委托")).toBeVisible();
  await head.getByLabel("由谁代办").selectOption({ label: "市市场监管局联络员（示例） · 联络员" });
  await head.getByLabel("到哪天止").fill("2023-07-01");
  await head.getByLabel("事由").fill("外出学习");
  await head.getByRole("button", { name: "委托", exact: true }).click();
  await expect(head.getByText("截止日不能早于起始日。")).toBeVisible();
  await head.getByLabel("到哪天止").fill("2023-07-07");
  await head.getByRole("button", { name: "委托", exact: true }).click();
  await expect(head.getByText("已委托，双方都会收到提醒。")).toBeVisible();
  await expect(head.getByRole("list", { name: "我的委托" })).toContainText("代理中");
  await fits(head);
  await axe(head);
  await head.goto("/desk");
  await expect(head.getByText("正在代您办理市市场监管局的工作")).toBeVisible();

  const issue = await draftIssue(inspector, "营业执照变更还要跑两趟");
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await take(inspector, "交办", async (form) => {
    await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
    await form.getByLabel("立行立改").check();
  });
  await liaison.goto("/notices");
  await expect(liaison.getByRole("main")).toContainText("办理市市场监管局的工作");
  await liaison.goto("/desk");
  await expect(liaison.getByText("您正在代市市场监管局长（示例）办理市市场监管局的工作")).toBeVisible();
  await axe(liaison);
  await liaison.goto(issue);
  await take(liaison, "签收");
  const form = await open(liaison, "申请销号");
  await attach(form, "整改前的证据", await photo("before.png", "#933"));
  await attach(form, "整改后的证据", await photo("after.png", "#393"));
  await form.getByLabel("整改结果").fill("变更已可全程网办。");
  await form.getByLabel("无量化成效的原因").fill("办理方式改变，没有数量。");
  await send(form, "申请销号");
  await expect(form).toBeHidden();
  const history = liaison.getByRole("list", { name: "办理记录，最近的在前" });
  await expect(history.getByRole("listitem").first()).toContainText(
    "市市场监管局联络员（示例）（代市市场监管局长（示例））",
  );
  // What the liaison may do alone is the liaison's own.
  await expect(history.getByRole("listitem").nth(-1)).not.toContainText("代市市场监管局长");
  await axe(liaison);

  await head.goto("/delegations");
  await head.getByRole("button", { name: "提前结束" }).click();
  await expect(head.getByRole("list", { name: "我的委托" })).toContainText("已提前结束");
  await liaison.reload();
  await expect(steps(liaison).getByRole("button", { name: "撤回" })).toBeVisible();
  await liaison.goto("/desk");
  await expect(liaison.getByText("您正在代")).toBeHidden();
});
