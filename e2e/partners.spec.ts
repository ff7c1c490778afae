import { expect, test } from "./support/fixtures";
import { draftIssue, state, take } from "./support/issue-page";
import { axe, fits } from "./support/page-checks";

test("a partner signs for the part arranged with it, and is late alone: the lead's light stays green", async ({
  as,
}) => {
  test.setTimeout(60_000);
  const [inspector, partner] = [await as("inspector"), await as("liaison-rsj")];
  const title = "变更法人后社保账户要另跑一处";
  const issue = await draftIssue(inspector, title);
  await inspector.getByRole("button", { name: "上报", exact: true }).click();
  await take(inspector, "交办", async (form) => {
    await form.getByLabel("牵头单位").selectOption({ label: "市市场监管局" });
    await form.getByLabel("限期整改").check();
    await form.getByLabel("协办单位", { exact: true }).selectOption({ label: "市人社局" });
  });
  await take(inspector, "明确协办任务和时限", async (form) => {
    await form.getByLabel("协办任务").fill("开放社保账户变更接口。");
    await form.getByLabel("协办时限").fill("2023-07-20");
  });

  await partner.goto("/desk");
  await partner.getByRole("list", { name: "等我办的" }).getByRole("link").filter({ hasText: title }).first().click();
  const parts = partner.getByRole("region", { name: "协办单位" });
  await expect(parts).toContainText("开放社保账户变更接口。");
  await expect(parts).toContainText("前签收");
  await take(partner, "签收协办任务");
  await expect(parts).toContainText("签收 7月3日");
  await expect(parts).not.toContainText("前签收");
  await axe(partner);
  await fits(partner);

  await dayPassed(issue.split("/").at(-1) ?? "");
  await partner.reload();
  await expect(parts).toContainText("逾期 1 个工作日");
  await inspector.reload();
  await expect(state(inspector)).toContainText("待签收");
  await expect(state(inspector)).not.toContainText("逾期");
  await expect(inspector.getByRole("region", { name: "协办单位" })).toContainText("红灯");
  await axe(inspector);
  await fits(inspector);

  await partner.goto("/desk");
  await expect(
    partner.getByRole("list", { name: "等我办的" }).getByRole("listitem").filter({ hasText: title }).first(),
  ).toContainText("逾期 1 个工作日");
});

/** The partner's own day lies on the last working day before the story. */
async function dayPassed(id: string): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const { issuePartners } = await import("@/db/schema");
  await transaction((tx) =>
    tx.update(issuePartners).set({ dueDay: "2023-06-30" }).where(eq(issuePartners.issueId, id)),
  );
}
