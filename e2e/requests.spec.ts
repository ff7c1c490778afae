import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { issueWith } from "./support/issue-with";
import { axe, fits, touchable } from "./support/page-checks";

const requests = (page: Page) => page.getByRole("region", { name: "申请与协调" });

const kinds = [
  ["extensionGranted", "已同意"],
  ["extensionRefused", "未同意"],
  ["suspensionGranted", "暂停中"],
  ["referred", "待决定"],
  ["provinceReferred", "省市场监督管理局"],
] as const;

for (const [event, said] of kinds)
  test(`${event}: told on the issue's page, on either screen`, async ({ as, isMobile }) => {
    const page = await as("inspector");
    await page.goto(`/issues/${await issueWith(event, 1)}`);
    await expect(requests(page)).toContainText(said);
    await axe(page);
    await fits(page);
    if (isMobile) await touchable(page);
  });

test("a second extension waits on the leader's desk alone", async ({ as, isMobile }) => {
  const leader = await as("leader");
  await leader.goto("/desk");
  const decisions = leader.getByRole("region", { name: "等您决定" });
  await axe(leader);
  await decisions.getByRole("listitem").filter({ hasText: "决定延期" }).first().getByRole("link").click();
  await expect(requests(leader).getByRole("button", { name: "同意延期", exact: true })).toBeVisible();
  await axe(leader);
  if (isMobile) await touchable(leader);
  const inspector = await as("inspector");
  await inspector.goto(leader.url());
  await expect(requests(inspector)).toContainText("（本轮第 2 次）");
  await expect(requests(inspector).getByRole("button", { name: /同意/ })).toHaveCount(0);
});
