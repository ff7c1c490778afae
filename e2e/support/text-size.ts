import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";
import { findChromium } from "@/scripts/machine/browser.mjs";
import { fits } from "./page-checks";

/** A browser whose reader has set letters twice as large; lengths in `rem`, also those of media queries, follow. */
export async function largeBrowser(baseURL: string): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "walk-reader-"));
  mkdirSync(join(folder, "Default"));
  const webprefs = { default_font_size: 32, default_fixed_font_size: 26 };
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify({ webkit: { webprefs } }));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    ...{ baseURL, viewport: { width: 1280, height: 800 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" },
  });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}

/** The spacing of WCAG 1.4.12, as an extension or a reader's own style sets it. */
export const spaced = (page: Page, on: boolean) =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, on);

/** Words that are cut off, and words that lie over each other. */
const broken = (page: Page) =>
  page.evaluate(() => {
    const told = (element: Element) =>
      `${element.outerHTML.slice(0, 90)} “${element.textContent?.trim().slice(0, 30)}”`;
    // An open form is what one reads; the page lies behind it.
    const open = document.querySelector("dialog[open]");
    const leaves = [...document.querySelectorAll<HTMLElement>(open ? "dialog[open] *" : "main *")].filter(
      (element) =>
        !element.closest("svg, .sr-only, .sticky, [aria-hidden=true], select, .way-told") &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const cut = leaves.filter((element) => {
      for (let at: HTMLElement | null = element; at && at !== open && at.tagName !== "MAIN"; at = at.parentElement) {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(at);
        if (webkitLineClamp !== "none") return false; // cut on purpose; the whole is a link away
        const hides = (value: string) => value === "hidden" || value === "clip";
        const box = at.getBoundingClientRect();
        const own = element.getBoundingClientRect();
        if (hides(overflowX) && own.right > box.right + 2) return true;
        if (hides(overflowY) && own.bottom > box.bottom + 2) return true;
      }
      return false;
    });
    const lines = leaves.flatMap((element) => {
      const range = document.createRange();
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      return texts.flatMap((text) => {
        range.selectNodeContents(text);
        const clamped = element.closest<HTMLElement>("[class*=line-clamp]")?.getBoundingClientRect().bottom ?? Infinity;
        return [...range.getClientRects()].filter(({ top }) => top < clamped - 4).map((box) => ({ element, box }));
      });
    });
    const over: string[] = [];
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (one.element === other.element) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes of lines are higher than their letters.
        if (wide > 3 && high > Math.min(one.box.height, other.box.height) * 0.45)
          over.push(`${told(one.element)} over ${told(other.element)}`);
      }
    return { cut: cut.map(told), over: over.slice(0, 5) };
  });

/** Nothing is lost: no rolling sideways, nothing cut off, nothing over anything else. */
export async function whole(page: Page): Promise<void> {
  await fits(page);
  expect(await broken(page), page.url()).toEqual({ cut: [], over: [] });
}
