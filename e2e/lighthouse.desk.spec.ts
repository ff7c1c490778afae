import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { findChromium } from "@/scripts/machine/browser.mjs";
import { freePort } from "@/test-support/servers/free-port";
import { expect, test } from "./support/fixtures";

// A server of its own, that says of its data that they are real: examples are hidden from search engines.
test.use({ clockAt: "2023-07-10T09:00:00+08:00", trace: "off" });

/** What every public page owes; speed depends on the machine and is shown alone. */
const floor = { accessibility: 100, "best-practices": 95, seo: 95 } as const;
const pages = [
  { path: "/", measured: true },
  { path: "/tell", measured: true },
  { path: "/progress", isDesk: true },
  { path: "/follow" },
  { path: "/en" },
  { path: "/en/tell", isDesk: true },
];

test("public pages keep Lighthouse's floor for accessibility, best practices and search engines", async ({
  server,
}) => {
  test.setTimeout(180_000);
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const { settings } = await import("@/db/schema");
  await transaction((tx) =>
    tx
      .update(settings)
      .set({ value: { loaded: false } })
      .where(eq(settings.name, "demonstration")),
  );
  const port = await freePort();
  // Nothing leaves this machine.
  const args = [`--remote-debugging-port=${port}`, "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const below: string[] = [];
  for (const { path, measured, isDesk } of pages) {
    const onlyCategories = [...Object.keys(floor), ...(measured ? ["performance"] : [])];
    const flags = { port, onlyCategories, output: "json", logLevel: "silent" } as const;
    const look = async () =>
      (await lighthouse(server.url + path, flags, isDesk ? desktopConfig : undefined))?.lhr ?? undefined;
    let seen = await look();
    // Not judged, for the browser was too busy to be watched: that is no judgement.
    if (Object.values(seen?.categories ?? {}).some(({ score }) => score === null)) seen = await look();
    const { categories = {}, audits = {} } = seen ?? {};
    const scores = Object.values(categories).map(({ id, score }) => ({ id, score: Math.round((score ?? 0) * 100) }));
    console.log(`lighthouse ${path}: ${scores.map(({ id, score }) => `${id} ${score}`).join(", ")}`);
    expect(scores).toHaveLength(onlyCategories.length);
    for (const { id, score } of scores) {
      if (!(id in floor) || score >= floor[id as keyof typeof floor]) continue;
      const missed = categories[id]?.auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1);
      below.push(`${path} ${id} ${score}: ${missed?.map((ref) => audits[ref.id]?.title).join("; ")}`);
    }
  }
  await browser.close();
  expect(below).toEqual([]);
});

test("pages say who may find them, in which language, and what they are for", async ({ page, server }) => {
  for (const [path, language, other] of [
    ["/tell", "zh-CN", "/en/tell"],
    ["/en/tell", "en-GB", "/tell"],
  ] as const) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${server.url}${path}`);
    const twin = language === "zh-CN" ? "en-GB" : "zh-CN";
    await expect(page.locator(`link[hreflang=${twin}]`)).toHaveAttribute("href", `${server.url}${other}`);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /^index/);
    expect((await page.locator("meta[name=description]").getAttribute("content"))?.length).toBeGreaterThan(30);
  }
  for (const path of ["/sign-in", "/nowhere"]) {
    const html = await (await page.request.get(path)).text();
    expect(html).toMatch(/<meta name="robots" content="noindex/);
  }
  expect(await (await page.request.get("/robots.txt")).text()).toMatch(/User-Agent: \*[\s\S]*Disallow: \/api\//);
});
