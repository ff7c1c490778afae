import { readCsv } from "@/lib/sheet/csv";
import { oddTexts } from "@/test-support/odd-texts";
import { expect, test } from "./support/fixtures";
import { attach, photo } from "./support/issue-page";
import { axe, fits } from "./support/page-checks";

test("whatever an inspector types into an issue stands there as typed, runs nowhere and comes out as a file", async ({
  as,
  allow,
}) => {
  allow(/4\d\d/);
  test.setTimeout(120_000);
  const page = await as("inspector");
  page.on("dialog", () => expect("a script").toBe("never run"));
  const title = '=HYPERLINK("http://x")<script>alert(1)</script>😭𠮷\u202eabc\u202c';
  const description = oddTexts.map(([, text]) => text).join("\n");
  await page.goto("/issues/new");
  await page.getByLabel("一句话说清问题").fill(title);
  await page.getByLabel("具体情况").fill(`${description}${"长".repeat(10_000)}`);
  await page.getByRole("button", { name: "存为草稿" }).click();
  await expect(page.getByRole("main")).toContainText("4000");
  await expect(page.getByLabel("一句话说清问题")).toHaveValue(title); // nothing is lost
  await page.getByLabel("具体情况").fill(description);
  await page.getByLabel("主题任务").fill("A-001");
  await page.getByLabel("检查方面").selectOption({ label: "材料能否精简？" });
  await page.getByRole("button", { name: "存为草稿" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByLabel("具体情况")).toHaveValue(description);
  await axe(page);
  await fits(page);

  // A broken picture is named, a good one arrives.
  const good = await photo("现场.jpg", "#264");
  const group = page.getByRole("group", { name: /照片/ }).first();
  const broken = { ...good, name: "坏.jpg", buffer: good.buffer.subarray(0, 300) };
  await group.locator("input[type=file]").setInputFiles(broken);
  await expect(group).toContainText(/打不开|不是|损坏|读不/);
  await attach(page, (await group.getAttribute("aria-label")) ?? "照片", good);

  const answer = await page.request.get("/api/issues/export?status=draft");
  const sheet = readCsv(await answer.body());
  const cells = "rows" in sheet ? sheet.rows.map((row) => row.cells[1]) : [];
  expect(cells).toContain(`'${title}`);
});
