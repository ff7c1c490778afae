import { expect, type Locator, type Page } from "@playwright/test";

/** What the keyboard stands on: whether one can see it, and see that it is there. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return null;
    const name = at.outerHTML.replace(/ class="[^"]*"/, "").slice(0, 160);
    const around = [at, at.closest("tr"), at.closest("label")].filter((one) => one !== null);
    const isShown = around.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || /inset|0px 0px 0px [1-9]/.test(boxShadow)
      );
    });
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
    );
    const isSeen = points.some((hit) => hit && (at.contains(hit) || hit.contains(at)));
    return { name, isShown, isSeen, order: at.tabIndex };
  });

/** Goes on with the Tab key until `goal` has the focus; at each stop the focus shows, and nothing covers it. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 90): Promise<void> {
  await expect(goal).toBeVisible();
  const way: string[] = [];
  for (let nth = 0; nth < most; nth++) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here) {
      way.push(here.name);
      expect(here.isShown, `focus shows on ${here.name}`).toBe(true);
      expect(here.isSeen, `nothing covers ${here.name}`).toBe(true);
      expect(here.order, `no order of its own: ${here.name}`).toBe(0);
    }
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${goal}; it went\n${way.join("\n")}`);
}

/** Goes there and presses Enter. */
export async function press(page: Page, goal: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press(key);
}

/** Goes there and types. */
export async function type(page: Page, goal: Locator, words: string): Promise<void> {
  // A form that opens begins at its first empty field.
  await expect(goal).toBeVisible();
  if (!(await goal.evaluate((element) => element === document.activeElement))) await tabTo(page, goal);
  await page.keyboard.insertText(words);
}

/** Every stop from the top of the page to its end, each once: the Tab key gets out again everywhere. */
export async function wholeRound(page: Page): Promise<number> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const count = await page.evaluate(() => {
    const marks = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary");
    return marks.length;
  });
  const seen = new Set<string>();
  for (let nth = 0; nth <= count + 5; nth++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const here = document.activeElement as (HTMLElement & { nth?: string }) | null;
      if (!here || here === document.body) return null;
      here.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length + 1);
      return here.dataset.stop;
    });
    if (at === null || (at === "1" && seen.size > 1)) return seen.size;
    seen.add(at);
  }
  throw new Error(`the keyboard does not get out of ${page.url()}: ${seen.size} stops`);
}

/** From here on a mouse or a finger fails the story. */
export async function withoutMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(kind, () => console.error(`${kind}: this story is told by keyboard alone`), true);
  });
}
