import { expect, test } from "./support/fixtures";
import { attach, draftIssue, open, photo, send, state, take, waits } from "./support/issue-page";
import { axe } from "./support/page-checks";

test("two inspectors move one issue at once: one wins, the other is told and keeps the words", async ({ as }) => {
  const [first, second] = [await as("inspector"), await as("inspector2")];
  const issue = await draftIssue(first, "导办台分不清两个科室");
  await first.getByRole("button", { name: "上报", exact: true }).click();
  await expect(state(first)).toContainText("待核实");
  await second.goto(issue);

  const words = "请写清是哪一层的导办台，并附照片。";
  const slower = await open(second, "退回补充");
  await slower.getByLabel("原因").fill(words);
  await take(first, "不予立项", (form) => form.getByLabel("原因").fill("与已立项的问题相同。"));

  await send(slower, "退回补充");
  const told = slower.getByRole("alert");
  await expect(told).toContainText("别人已经办了这件事");
  await expect(told).toContainText(/市专班督查员甲.* · 7月3日 \d\d:\d\d · 不予立项/);
  await expect(slower.getByLabel("原因")).toHaveValue(words);

  await told.getByRole("button", { name: "刷新看最新情况" }).click();
  await expect(told).toContainText("已经是最新情况");
  await expect(slower).toContainText("这一步现在不能办了");
  await expect(slower.getByLabel("原因")).toHaveValue(words);
  await axe(second);
  await send(slower, "退回补充");
  await expect(slower.getByRole("alert")).toContainText("现在的状态（不予立项）不能办这一步");
  await slower.getByRole("button", { name: "取消" }).click();
  await expect(state(second)).toContainText("不予立项");
});

test("the same form goes through after a look at what changed meanwhile", async ({ as }) => {
  const [inspector, liaison] = [await as("inspector"), await as("liaison")];
  const issue = await draftIssue(inspector, "网上申报后还要到窗口拍照");
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await take(inspector, "交办", (form) => form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" }).then());
  await liaison.goto(issue);
  await take(liaison, "签收");
  await take(liaison, "报送方案", async (form) => {
    await form.getByLabel("整改思路").fill("线上核验");
    await form.getByLabel("整改举措").fill("接入人脸核验，取消现场拍照。");
    await form.getByLabel("责任人").fill("登记科科长");
  });
  await inspector.reload();
  await take(inspector, "方案审核通过");
  await liaison.reload();
  const tab = await liaison.context().newPage();
  await tab.goto(issue);

  const form = await open(liaison, "报送进展");
  await form.getByLabel("完成进度").fill("30");
  await form.getByLabel("进展情况").fill("接口已对接。");
  await take(tab, "报送进展", async (other) => {
    await other.getByLabel("完成进度").fill("20");
    await other.getByLabel("进展情况").fill("正在对接接口。");
  });
  await send(form, "报送进展");
  await form.getByRole("button", { name: "刷新看最新情况" }).click();
  await expect(form.getByRole("alert")).toContainText("已经是最新情况");
  await expect(form.getByLabel("进展情况")).toHaveValue("接口已对接。");
  await send(form, "报送进展");
  await expect(form).toBeHidden();
  await expect(liaison.getByRole("region", { name: "整改进展" })).toContainText("接口已对接。");
});

test("nothing is handed in before every partner has signed off its part", async ({ as }) => {
  test.setTimeout(90_000);
  const [inspector, head] = [await as("inspector"), await as("head")];
  const issue = await draftIssue(inspector, "开办企业社保登记要跑两处");
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await take(inspector, "交办", async (form) => {
    await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
    await form.getByLabel("立行立改").check();
    await form.getByLabel("协办单位", { exact: true }).selectOption({ label: "市人社局" });
    await expect(form.getByRole("button", { name: "去掉市人社局" })).toBeVisible();
  });
  await head.goto(issue);
  await take(head, "签收");
  await waits(head, "申请销号", /还有协办单位没有办完/);

  const partner = await as("liaison-rsj");
  await partner.goto("/issues?mine=1");
  await partner.getByRole("link", { name: "开办企业社保登记要跑两处" }).click();
  await take(partner, "协办办结", (form) => form.getByLabel("本单位办了什么").fill("社保登记已并入开办一窗。"));
  await expect(partner.getByRole("region", { name: "协办单位" })).toContainText("已办结");
  await axe(partner);

  await head.reload();
  await take(head, "申请销号", async (form) => {
    await form.getByLabel("整改结果").fill("社保登记与执照一窗办结。");
    await form.getByLabel("无量化成效的原因").fill("当场整改，按服务方式改变。");
    await attach(form, "整改前的证据", await photo("两处窗口.jpg", "#904040"));
    await attach(form, "整改后的证据", await photo("一窗.jpg", "#409040"));
  });
  await expect(state(head)).toContainText("待初审");
});

test("ending an issue that was handed over takes two keys", async ({ as }) => {
  const [inspector, second] = [await as("inspector"), await as("inspector2")];
  const issue = await draftIssue(inspector, "重复登记的窗口叫号问题");
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await take(inspector, "交办", (form) => form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" }).then());
  await take(inspector, "终止", (form) => form.getByLabel("原因").fill("与另一问题重复。"));
  await expect(state(inspector)).toContainText("待签收");
  await waits(inspector, "确认（第二把钥匙）", /由另一位督查员确认/);
  await second.goto(issue);
  await expect(second.getByRole("main")).toContainText("与另一问题重复。");
  await take(second, "确认（第二把钥匙）");
  await expect(state(second)).toContainText("已终止");
});
