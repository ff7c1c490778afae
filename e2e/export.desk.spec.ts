import { readCsv } from "@/lib/sheet/csv";
import { expect, test } from "./support/fixtures";

const rowsOf = (body: Buffer) => {
  const sheet = readCsv(body);
  if ("code" in sheet) throw new Error(sheet.code);
  return sheet.rows.map(({ cells }) => cells);
};

test("what a list shows is taken away as a file for spreadsheets, under the same filters", async ({ as }) => {
  const page = await as("county-inspector");
  await page.goto("/issues?status=closed");
  const total = Number((await page.getByText(/^共 \d+ 条$/).innerText()).replace(/\D/g, ""));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /导出/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("问题台账 2023-07-03.csv");
  const answer = await page.request.get("/api/issues/export?status=closed");
  const body = await answer.body();
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header = [], ...rows] = rowsOf(body);
  expect(header.slice(0, 3)).toEqual(["问题编号", "问题", "状态"]);
  expect(rows).toHaveLength(total);
  expect(rows.every((cells) => cells[2] === "已销号")).toBe(true);
});

test("the file and the list of a program are closed to strangers and administrators", async ({
  as,
  request,
  allow,
}) => {
  allow(/401|403/);
  const admin = await as("admin");
  for (const path of ["/api/issues/export", "/api/v1/issues"]) {
    expect((await request.get(path)).status()).toBe(401);
    expect((await admin.request.get(path)).status()).toBe(403);
  }
});

test("the list of a program is the list of the page", async ({ as }) => {
  const page = await as("county-inspector");
  await page.goto("/issues?status=rectifying");
  const total = Number((await page.getByText(/^共 \d+ 条$/).innerText()).replace(/\D/g, ""));
  const answer = await (await page.request.get("/api/v1/issues?status=rectifying")).json();
  expect(answer.total).toBe(total);
  expect(answer.rows).toHaveLength(Math.min(25, total));
});
