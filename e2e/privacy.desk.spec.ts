import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aged, follows, painPointsLike, photo, post, slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { steps, take } from "./support/issue-page";

const phone = "13905667788";
const name = "欧阳慎行";
const words = "窗口把我的材料弄丢了";

/** The pages' source as it is sent, drawn and flown. */
async function sourceOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const flown = await page.request.get(address, { headers: { rsc: "1" } });
  return (await page.content()) + (await (await page.request.get(address)).text()) + (await flown.text());
}

function everyByteBelow(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  return paths
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

test("no citizen's phone number or name stands in clear in the database, files, logs, pages or exports", async ({
  page,
  as,
  server,
  request,
  allow,
}) => {
  test.setTimeout(180_000);
  allow(/40\d/);
  const secrets = [phone, "139 0566 7788", name];
  const clear = (text: string, where: string) => {
    for (const secret of secrets) {
      expect(text.includes(secret), `${where}: ${secret}`).toBe(false);
      expect(text.includes(Buffer.from(secret).toString("latin1")), `${where}: ${secret}`).toBe(false);
    }
  };

  // Told, mended once, followed and judged: every way on which it is typed.
  await page.goto("/tell");
  await page.getByLabel("哪里不顺？").fill(`${words}，打我电话${phone}或者139 0566 7788。`);
  await page.getByLabel("在哪个单位、哪个大厅？").selectOption({ label: "池州市市场监督管理局" });
  await page.getByLabel("照片").setInputFiles([await photo(`${phone}.jpg`)]);
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("电话").fill("这个号打不通");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await page.getByLabel("电话").fill(phone);
  await page.getByRole("button", { name: "提交" }).click();
  const told = await slip(page);
  await post(request, { text: `${words}${phone}`, phone, name, token: await aged(1) }); // left to be mended
  const [kept] = await painPointsLike(words);

  const inspector = await as("inspector");
  await inspector.goto(`/pain-points/${kept?.id}`);
  await inspector.getByRole("button", { name: "查看原文与联系方式" }).click();
  await inspector.getByRole("button", { name: "显示" }).click();
  await expect(inspector.getByRole("dialog")).toContainText(phone); // who may, does
  await inspector.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await take(inspector, "受理");
  await take(inspector, "公开");
  await steps(inspector).getByRole("button", { name: "立为新问题" }).click();
  const form = inspector.getByRole("dialog", { name: "立为新问题" });
  await form.getByRole("button", { name: "立为新问题" }).click();
  await expect(inspector).toHaveURL(/\/issues\//);
  const issue = new URL(inspector.url()).pathname;
  await follows(page, told);

  const [leader, auditor] = [await as("leader"), await as("auditor")];
  clear(await sourceOf(page, "/follow/it"), "the citizen's page");
  for (const address of ["/", "/en", "/progress", "/en/progress"]) clear(await sourceOf(page, address), address);
  for (const address of ["/pain-points", `/pain-points/${kept?.id}`, issue, "/issues", "/desk"])
    clear(await sourceOf(inspector, address), address);
  clear(await sourceOf(leader, `/pain-points/${kept?.id}`), "the leader's page");
  clear(await sourceOf(auditor, "/audit"), "/audit");
  for (const [who, address] of [
    [inspector, "/api/issues/export"],
    [inspector, "/api/v1/issues"],
    [auditor, "/api/audit/export?format=csv"],
    [auditor, "/api/audit/export?format=xlsx"],
  ] as const) {
    const answer = await who.request.get(address);
    expect(answer.status(), address).toBe(200);
    const body = await answer.body();
    clear(address.endsWith("xlsx") ? await unzipped(body) : body.toString("latin1"), address);
  }
  const file = (process.env.DATABASE_URL ?? "").slice("file:".length);
  for (const path of [file, `${file}-wal`]) if (existsSync(path)) clear(readFileSync(path, "latin1"), path);
  clear(everyByteBelow(process.env.STORAGE_DIR ?? ""), "stored files");
  clear(server.log(), "the log");
});

/** All sheets of a workbook. */
async function unzipped(body: Buffer): Promise<string> {
  const { readXlsx } = await import("hucre/xlsx");
  return JSON.stringify(await readXlsx(body));
}
