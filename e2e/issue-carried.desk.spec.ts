import { expect, test } from "./support/fixtures";
import { attach, draftIssue, offered, photo, state, steps, take, waits } from "./support/issue-page";
import { axe } from "./support/page-checks";

test("an issue is carried to closed, with a plan and a result returned on the way", async ({ as }) => {
  test.setTimeout(180_000);
  const [inspector, second, liaison, head] = [
    await as("inspector"),
    await as("inspector2"),
    await as("liaison"),
    await as("head"),
  ];
  const title = "营业执照地址变更要交两份租赁合同";
  const issue = await draftIssue(inspector, title);

  await test.step("raised by an inspector and handed over", async () => {
    await attach(inspector, "现场照片", await photo("窗口告知单.jpg", "#a08060"));
    await axe(inspector);
    await inspector.getByRole("button", { name: "上报", exact: true }).click();
    await expect(state(inspector)).toContainText("待核实");
    await take(inspector, "交办", async (form) => {
      await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
      // Monday 3 July: 15 working days reach 24 July, 3 of them 6 July.
      await expect(form.getByLabel("整改时限")).toHaveValue("2023-07-24");
      await form.getByLabel("立行立改").check();
      await expect(form.getByLabel("整改时限")).toHaveValue("2023-07-06");
      await form.getByLabel("限期整改").check();
      await axe(inspector);
    });
    await expect(state(inspector)).toContainText("等市市场监管局签收");
    expect(await offered(inspector)).toEqual(["改派", "合并", "终止"]);
  });

  await test.step("signed for, and a first plan filed", async () => {
    await liaison.goto("/issues?mine=1");
    await liaison.getByRole("link", { name: title }).click();
    await take(liaison, "签收");
    await take(liaison, "报送方案", async (form) => {
      await form.getByRole("button", { name: "报送方案" }).click();
      await expect(form.getByRole("alert")).toContainText("有 3 处需要改一下");
      await form.getByLabel("整改思路").fill("合同只收一次");
      await form.getByLabel("整改举措").fill("加强学习");
      await form.getByLabel("责任人").fill("登记科科长");
    });
    await expect(state(liaison)).toContainText("方案待审");
  });

  await test.step("the plan comes back with the reason, and goes out mended", async () => {
    await second.goto(issue);
    await take(second, "退回方案", (form) => form.getByLabel("原因").fill("只写了加强学习，没有写何时停收。"));
    await liaison.goto(issue);
    await expect(liaison.getByRole("main")).toContainText("只写了加强学习，没有写何时停收。");
    await take(liaison, "报送方案", async (form) => {
      await expect(form.getByLabel("整改思路")).toHaveValue("合同只收一次");
      await form.getByLabel("整改举措").fill("7 月 10 日起窗口停收第二份合同；同步改指南。");
    });
    await inspector.reload();
    await take(inspector, "方案审核通过");
    await expect(state(inspector)).toContainText("整改中");
  });

  await test.step("progress, evidence and a result prepared by the liaison", async () => {
    await liaison.reload();
    await take(liaison, "报送进展", async (form) => {
      await form.getByLabel("完成进度").fill("80");
      await form.getByLabel("进展情况").fill("窗口已停收，指南正在改。");
    });
    await take(liaison, "准备销号材料", async (form) => {
      await form.getByLabel("整改结果").fill("窗口不再收第二份合同。");
      await form.getByRole("button", { name: "添加一项成效" }).click();
      await form.getByLabel("成效", { exact: true }).selectOption({ label: "减材料" });
      await form.getByLabel("改前").fill("2");
      await form.getByLabel("改后").fill("2");
      await form.getByRole("button", { name: "准备销号材料" }).click();
      await expect(form.getByText("“改后”要比“改前”少，才算成效。")).toBeVisible();
      await form.getByLabel("改后").fill("1");
      await attach(form, "整改前的证据", await photo("改前.jpg", "#806040"));
    });
    expect(await offered(liaison)).not.toContain("申请销号");
  });

  await test.step("signed by the head, who is told that evidence is missing", async () => {
    await head.goto(issue);
    await take(head, "申请销号", async (form) => {
      await expect(form.getByLabel("整改结果")).toHaveValue("窗口不再收第二份合同。");
      await form.getByRole("button", { name: "申请销号" }).click();
      await expect(form.getByRole("alert")).toContainText("整改前和整改后的证据都要有");
      await attach(form, "整改后的证据", await photo("改后.jpg", "#60a080"));
      await axe(head);
    });
    await expect(state(head)).toContainText("待初审");
  });

  await test.step("whoever passes may not close, and the result comes back once", async () => {
    await inspector.reload();
    await take(inspector, "初审通过");
    await waits(inspector, "复核销号", /由另一位督查员来做/);
    await second.reload();
    await take(second, "退回整改", (form) => form.getByLabel("原因").fill("现场仍口头要求带两份，请真正停收。"));
    await head.reload();
    await expect(head.getByRole("main")).toContainText("现场仍口头要求带两份");
    await take(head, "申请销号", (form) => form.getByLabel("整改结果").fill("已逐个窗口核对，不再收第二份合同。"));
    await inspector.reload();
    await take(inspector, "初审通过");
    await waits(inspector, "复核销号", /由另一位督查员来做/);
  });

  await test.step("closed by the other inspector", async () => {
    await second.reload();
    await take(second, "复核销号", (form) =>
      form.getByLabel("复核结论").fill("7 月 3 日到窗口抽查 5 笔，属实，同意销号。"),
    );
    await expect(state(second)).toContainText("已销号");
    await expect(second.getByRole("region", { name: "复核结论" })).toContainText("同意销号");
    await expect(second.getByRole("list", { name: "成效" })).toContainText("减少 1 份材料");
    const history = second.getByRole("list", { name: "办理记录，最近的在前" });
    for (const station of ["退回方案", "退回整改", "初审通过", "复核销号"])
      await expect(history).toContainText(station);
    await axe(second);
    await head.reload();
    await expect(steps(head)).toContainText("没有需要您办的步骤");
  });
});
