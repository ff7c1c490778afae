import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "@/e2e/support/fixtures";

// Each is a page that somebody sees on the Monday after the half-year, on the device they use.

interface Shot {
  name: string;
  /** Whose page; nobody's is the public door. */
  who?: string;
  path: string | (() => Promise<string>);
  on: "desk" | "phone";
  /** The account's own choice; Chinese unless given. */
  language?: "en-GB";
  /** Down to where the page is shown; the window's height unless given. */
  height?: number;
}

/** The one whose history says most, so that the picture does too. */
async function fullest(type: "issue" | "walk", state: string): Promise<string> {
  const { and, count, desc, eq, isNull } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { events, spans } = await import("@/db/schema");
  const [found] = await db
    .select({ id: events.subjectId })
    .from(events)
    .innerJoin(spans, and(eq(spans.subjectId, events.subjectId), isNull(spans.endedAt), eq(spans.state, state)))
    .where(eq(events.subjectType, type))
    .groupBy(events.subjectId)
    .orderBy(desc(count()), events.subjectId)
    .limit(1);
  if (!found) throw new Error(`no ${type} is ${state}`);
  return `/${type}s/${found.id}`;
}

/** The recorder of a walk that somebody has begun. */
async function recording(username: string): Promise<string> {
  const { and, eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { accounts, walks } = await import("@/db/schema");
  const [found] = await db
    .select({ id: walks.id })
    .from(walks)
    .innerJoin(accounts, eq(accounts.id, walks.headId))
    .where(and(eq(accounts.username, username), eq(walks.state, "walking")))
    .limit(1);
  if (!found) throw new Error(`${username} is not walking`);
  return `/walks/${found.id}/record`;
}

async function speaks(username: string, locale: "en-GB"): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const { accounts } = await import("@/db/schema");
  await transaction((tx) => tx.update(accounts).set({ locale }).where(eq(accounts.username, username)));
}

const shots: Shot[] = [
  { name: "leader", who: "leader", path: "/desk", on: "desk" },
  { name: "wall", who: "inspector", path: "/tasks/wall", on: "desk" },
  { name: "desk", who: "inspector", path: "/desk", on: "desk" },
  { name: "ledger", who: "inspector", path: "/issues?tab=overdue", on: "desk" },
  { name: "issue", who: "inspector", path: () => fullest("issue", "inspecting"), on: "desk" },
  { name: "walk", who: "inspector", path: () => fullest("walk", "concluded"), on: "desk", height: 1300 },
  { name: "figures", who: "leader", path: "/figures", on: "desk", height: 1400 },
  { name: "inbox", who: "inspector", path: "/pain-points", on: "desk" },
  { name: "phone-walk", who: "county-head", path: () => recording("county-head"), on: "phone" },
  { name: "phone-home", path: "/", on: "phone" },
  { name: "phone-tell", path: "/tell", on: "phone" },
  { name: "phone-desk", who: "liaison", path: "/desk", on: "phone" },
  { name: "en-home", path: "/en", on: "desk" },
  { name: "en-leader", who: "leader", path: "/desk", language: "en-GB", on: "desk" },
];

const folder = "docs/screenshots";
mkdirSync(folder, { recursive: true });

for (const { name, who, path, on, height, language } of shots)
  test(`${name} on the ${on}`, async ({ as, page: visitor }) => {
    const page = who ? await as(who) : visitor;
    if (who && language) await speaks(who, language);
    if (height) await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
    await page.goto(typeof path === "string" ? path : await path());
    await expect(page.locator("h1").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const picture = await page.screenshot();
    await sharp(picture)
      .webp({ quality: 82 })
      .toFile(join(folder, `${name}.webp`));
  });
