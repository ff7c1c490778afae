import type { Page } from "@playwright/test";
import { leaves } from "@/test-support/used-messages";
import chinese from "../messages/zh-CN.json" with { type: "json" };
import { addresses, crawl, isPublic, unreached } from "./support/crawl";
import { expect, test } from "./support/fixtures";

// A server of its own: languages that accounts choose here are nobody else's.
test.use({ clockAt: "2023-07-06T09:00:00+08:00" });

/** A message as it may stand on a page, with anything in the place of its values. */
function patternOf(text: string): RegExp | undefined {
  if (/plural|select/.test(text)) return undefined;
  const literal = text.replace(/\{\w+\}|<\/?\w+>/g, "");
  if ((literal.match(/\p{Script=Han}/gu) ?? []).length < (literal === text ? 1 : 3)) return undefined;
  const parts = text.split(/\{\w+\}|<(\w+)><\/\w+>/).filter((part) => part !== undefined && !/^\w+$/.test(part));
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`, "u");
}

/** Of a page as the server sent it: its language, its links, and Chinese that does not say it is Chinese. */
const readIn = (reader: Page, html: string) =>
  reader.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const han = /\p{Script=Han}/u;
    const isMarked = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang")?.startsWith("zh");
    const said = new Set<string>();
    const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (!han.test(data) || parentElement?.closest("script, style") || isMarked(parentElement)) continue;
      said.add(data.trim());
    }
    for (const element of page.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt", "data-label"]) {
        const value = element.getAttribute(name);
        if (value && han.test(value) && !isMarked(element)) said.add(value);
      }
    const links = [...page.querySelectorAll("a[href^='/']")].map((link) => link.getAttribute("href") ?? "");
    return { lang: page.documentElement.lang, said: [...said], links };
  }, html);

const everyRole = ["inspector", "head", "county-liaison", "leader", "admin", "security", "auditor"] as const;
const office = addresses.filter((path) => !isPublic(path));

test("every page of the office is in English for who chose it", async ({ as }) => {
  test.setTimeout(240_000);
  const { and, desc, eq, inArray, lt } = await import("drizzle-orm");
  const { db, transaction } = await import("@/db/client");
  const { accounts, issues, units } = await import("@/db/schema");
  await transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ locale: "en-GB" })
      .where(inArray(accounts.username, [...everyRole]));
  });
  const names = new Set((await db.select({ name: units.shortName }).from(units)).map(({ name }) => name));
  const words = [...leaves(chinese)].flatMap(([key, text]) => {
    const pattern = patternOf(text);
    return pattern && key !== "publicNav.other" ? [{ key, pattern }] : [];
  });
  // From the first issue that is met nothing leads to the form of an order: it is not late.
  const isLate = and(eq(issues.state, "rectifying"), eq(issues.jurisdiction, "CZ"), lt(issues.dueDay, "2023-07-06"));
  const [late] = await db.select({ id: issues.id }).from(issues).where(isLate).orderBy(desc(issues.dueDay)).limit(1);
  const more = { inspector: [`/orders/new?issue=${late?.id}`] } as Partial<Record<string, string[]>>;
  const visited = new Set<string>();
  const wrong = new Set<string>();
  for (const username of everyRole) {
    const page = await as(username);
    const read = (html: string) => readIn(page, html);
    for await (const { path, kind, html, read: saw } of crawl(
      page,
      ["/sign-in", "/password", ...(more[username] ?? [])],
      read,
    )) {
      visited.add(kind);
      const tell = (what: string) => wrong.add(`${username} at ${path}: ${what}`);
      if (saw.lang !== "en-GB") tell(saw.lang);
      // Words for the browser's part come in one language only.
      if (html.includes(chinese.form.offline)) tell("ships Chinese words");
      for (const text of saw.said) {
        const word = names.has(text) ? undefined : words.find(({ pattern }) => pattern.test(text));
        if (word) tell(`${text} (${word.key})`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect(office.filter((path) => !visited.has(path)).toSorted()).toEqual(unreached);
});
