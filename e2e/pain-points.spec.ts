import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { offered, state, steps, take } from "./support/issue-page";
import { axe, fits, touchable } from "./support/page-checks";

const phone = "13905661234";

/** Told at the door, as its form hands it over; `at` is the business clock of the stories. */
async function tells(text: string, at: string): Promise<string> {
  const { tell } = await import("@/features/pain-points/commands/tell");
  const { tellSchema } = await import("@/features/pain-points/schema");
  const input = tellSchema.parse({ text, unit: "SGJ", name: "王小明", phone });
  const told = await tell(input, { now: new Date(at), quarantine: null });
  if (!told.ok) throw new Error(told.refusal.code);
  return told.value.number;
}

async function opens(page: Page, number: string, words: string, tab = ""): Promise<string> {
  await page.goto(`/pain-points${tab}`);
  await page.getByRole("link", { name: words }).click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("an inspector works through the inbox: looks, accepts, answers, merges, links", async ({ as, page: _ }, info) => {
  const touches = info.project.name === "phone" ? touchable : async () => {};
  const who = info.project.name;
  const first = await tells(`${who}：药店开办盖章跑了三趟，我的电话${phone}，请尽快改。`, "2023-06-20T09:00:00+08:00");
  const same = await tells(`${who}：开药店盖章要跑三趟，太折腾了，请尽快改。`, "2023-07-03T08:30:00+08:00");
  const quick = await tells(`${who}：营业执照打印机周末能不能用？`, "2023-07-03T08:40:00+08:00");
  const inspector = await as("inspector");

  // The inbox: overdue on top, nobody's number in sight.
  await inspector.goto("/pain-points");
  const lines = inspector.getByRole("main").getByRole("listitem").filter({ hasText: "SQ-2023-" });
  await expect(lines.filter({ hasText: first })).toContainText("逾期");
  expect(await inspector.content()).not.toContain(phone);
  await expect(inspector.getByRole("region", { name: "诉求的回应、解决和满意" })).toContainText("已回应");
  await axe(inspector);
  await fits(inspector);
  await touches(inspector);

  // One of the two that say the same is accepted; who told it is shown on demand, and that is kept.
  const main = await opens(inspector, first, "药店开办盖章跑了三趟");
  expect(await inspector.content()).not.toContain(phone);
  await expect(inspector.getByRole("region", { name: "相似的诉求" })).toContainText(same);
  await expect(inspector.getByRole("region", { name: "群众说" })).toContainText("〔电话号码〕");
  await axe(inspector);
  await fits(inspector);
  await touches(inspector);
  await inspector.getByRole("button", { name: "查看原文与联系方式" }).click();
  const person = inspector.getByRole("dialog", { name: "查看原文与联系方式" });
  await person.getByRole("button", { name: "显示" }).click();
  await expect(person).toContainText(phone);
  await axe(inspector);
  await person.getByRole("button", { name: "关闭" }).click();
  await expect(inspector.getByRole("main")).not.toContainText(phone);
  expect((await offered(inspector))[0]).toBe("受理");
  await take(inspector, "受理");
  await expect(state(inspector)).toContainText("已受理");
  await take(inspector, "阶段性答复", (form) => form.getByLabel("写给群众的话").fill("已转窗口核实，本周内答复。"));
  await expect(inspector.getByRole("region", { name: "答复与评价" })).toContainText("本周内答复");
  await expect(inspector.getByRole("region", { name: "经过" })).toContainText("查看原文与联系方式");

  // The other is merged into it.
  await opens(inspector, same, "开药店盖章要跑三趟");
  await take(inspector, "并入相同诉求", async (form) => {
    await form.getByLabel("并入哪条诉求").fill(first);
    await axe(inspector);
  });
  await expect(state(inspector)).toContainText("已合并");
  await inspector.getByRole("region", { name: "群众说" }).getByRole("link", { name: first }).click();
  await expect(inspector.getByRole("region", { name: "关联的问题和诉求" })).toContainText(same);

  // What can be said at once is answered.
  await opens(inspector, quick, "营业执照打印机周末");
  await take(inspector, "受理");
  await take(inspector, "答复办结", (form) => form.getByLabel("写给群众的话").fill("周末可用，刷身份证进自助区。"));
  await expect(state(inspector)).toContainText("已答复");
  await take(inspector, "公开");
  await expect(state(inspector)).toContainText("已公开");

  // What needs work becomes an issue, with the masked words; the bureau reads no more than those.
  await inspector.goto(main);
  await steps(inspector).getByRole("button", { name: "立为新问题" }).click();
  const form = inspector.getByRole("dialog", { name: "立为新问题" });
  await form.getByLabel("问题标题").fill(`药店开办盖章跑三趟（${who}）`);
  await form.getByRole("button", { name: "立为新问题" }).click();
  await expect(inspector.getByRole("heading", { level: 1, name: `药店开办盖章跑三趟（${who}）` })).toBeVisible();
  await expect(inspector.getByRole("region", { name: "群众的诉求" })).toContainText("〔电话号码〕");
  await expect(inspector.getByLabel("具体情况")).toHaveValue(/〔电话号码〕/);
  await axe(inspector);
  await fits(inspector);
  await inspector.goto(main);
  await expect(state(inspector)).toContainText("整改中");
  await axe(inspector);
});

test("a bureau finds no inbox, a leader reads and decides nothing", async ({ as, allow }) => {
  allow(/404/);
  const number = await tells("等了两个小时还没叫到号，请加窗口。", "2023-07-03T08:50:00+08:00");
  const leader = await as("leader");
  const one = await opens(leader, number, "等了两个小时");
  await expect(steps(leader)).toContainText("现在没有要您办的");
  await expect(leader.getByRole("button", { name: "查看原文与联系方式" })).toHaveCount(0);
  const liaison = await as("liaison");
  for (const address of ["/pain-points", one]) {
    const answer = await liaison.goto(address);
    expect(answer?.status()).toBe(404);
  }
});
