import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "@/e2e/fixtures";

// Each is a page that somebody sees on the Monday after the half-year, on the device they use.

interface Shot {
  name: string;
  /** Whose page; nobody's is the public door. */
  who?: string;
  path: string;
  /** Goes on from there before the picture is taken. */
  onwards?: (page: Page) => Promise<void>;
  on: "desk" | "phone";
  /** Down to where the page is shown; the window's height unless given. */
  height?: number;
}

const follow = (href: RegExp) => async (page: Page) => {
  const addresses = await page.locator("main a").evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
  const first = addresses.find((address) => href.test(address));
  if (!first) throw new Error(`no link like ${href} on ${page.url()}`);
  await page.goto(first);
};
const anIssue = follow(/^\/issues\/[0-9a-f-]{36}/);
const aWalk = follow(/^\/walks\/[0-9a-f-]{36}/);

const shots: Shot[] = [
  { name: "leader", who: "leader", path: "/desk", on: "desk" },
  { name: "wall", who: "inspector", path: "/tasks/wall", on: "desk" },
  { name: "desk", who: "inspector", path: "/desk", on: "desk" },
  { name: "ledger", who: "inspector", path: "/issues?tab=overdue", on: "desk" },
  { name: "issue", who: "inspector", path: "/issues?state=inspecting", onwards: anIssue, on: "desk" },
  { name: "walk", who: "inspector", path: "/walks?state=concluded", onwards: aWalk, on: "desk" },
  { name: "figures", who: "leader", path: "/figures", on: "desk", height: 1400 },
  { name: "inbox", who: "inspector", path: "/pain-points", on: "desk" },
  { name: "phone-walks", who: "county-head", path: "/walks", on: "phone" },
  { name: "phone-home", path: "/", on: "phone" },
  { name: "phone-tell", path: "/tell", on: "phone" },
  { name: "phone-desk", who: "liaison", path: "/desk", on: "phone" },
  { name: "en-home", path: "/en", on: "desk" },
];

const folder = "docs/screenshots";
mkdirSync(folder, { recursive: true });

for (const { name, who, path, onwards, on, height } of shots)
  test(`${name} on the ${on}`, async ({ as, page: visitor }) => {
    const page = who ? await as(who) : visitor;
    if (height) await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
    await page.goto(path);
    await onwards?.(page);
    await expect(page.locator("h1").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const picture = await page.screenshot();
    await sharp(picture)
      .webp({ quality: 82 })
      .toFile(join(folder, `${name}.webp`));
  });
