import { expect, test } from "./support/fixtures";
import { axe } from "./support/page-checks";

// A server of its own: what is used up here is missing elsewhere.
test.use({ clockAt: "2023-07-04T09:00:00+08:00" });

test("who tries codes is asked to wait, and told until when", async ({ page, request, allow }) => {
  allow(/429/);
  const guess = () =>
    request.post("/api/public/follow", {
      form: { number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC", language: "en" },
      maxRedirects: 0,
    });
  for (let tries = 0; tries < 60; tries++) expect((await guess()).status()).toBe(303);
  const refused = await guess();
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect(refused.headers()["content-security-policy"]).toContain("default-src 'none'");

  // A forged address makes no new visitor: no proxy is trusted here.
  const forged = await request.post("/api/public/follow", {
    form: { number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC" },
    headers: { "x-forwarded-for": "203.0.113.9", "x-socket-address": "203.0.113.9" },
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(429);

  await page.goto("/follow");
  await page.getByLabel("编号").fill("SQ-2023-0001");
  await page.getByLabel("查询码").fill("AAAA-BBBB-CCCC");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("提交得太频繁了");
  await expect(page.getByRole("main")).toContainText(/过 \d+ 分钟（\d\d:\d\d 之后）再试/);
  await axe(page);
  await page.getByRole("link", { name: "回到刚才的页面" }).click();
  await expect(page).toHaveURL(/\/follow$/);
});

test("the public pages bring little script: the framework's own and at most 15 kB", async ({ page, server }) => {
  const { gzipSync } = await import("node:zlib");
  const scripts = async (path: string) => {
    const html = await (await fetch(server.url + path)).text();
    return [...new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = ""]) => src))];
  };
  const weigh = async (addresses: readonly string[]) => {
    let sum = 0;
    for (const address of addresses)
      sum += gzipSync(Buffer.from(await (await fetch(server.url + address)).arrayBuffer())).length;
    return sum;
  };
  // The framework alone: what every page shares, down to one that does not exist.
  const pages = await Promise.all(["/", "/tell", "/follow", "/progress", "/en/tell"].map(scripts));
  const shared = (pages[0] ?? []).filter((one) => pages.every((list) => list.includes(one)));
  for (const list of pages) {
    const own = list.filter((one) => !shared.includes(one));
    expect(await weigh(own), own.join(" ")).toBeLessThanOrEqual(15 * 1024);
  }
  await page.goto("/tell");
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(loaded.filter((name) => name.includes("/challenge"))).toEqual([]); // nothing of the proof before the first letter
});
