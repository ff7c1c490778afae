import type { Page } from "@playwright/test";
import { findings, fits, touchable } from "./page-checks";

/** Of a page's source: what it is made of, each element with what holds it, and where it leads. */
export const partsOf = (reader: Page, html: string) =>
  reader.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const named = (element: Element | null) =>
      element
        ? `${element.tagName}.${element.getAttribute("class") ?? ""}[${[...element.attributes]
            .filter(({ name }) =>
              /^(role|type|aria-(?!controls|describedby|labelledby|label)|open|tabindex)/.test(name),
            )
            .map(({ name, value }) => `${name}=${name === "aria-current" ? "" : value}`)
            .sort()}]`
        : "";
    const elements = [...page.body.querySelectorAll("*:not(script, script *, svg *)")];
    return {
      parts: [...new Set(elements.map((element) => `${named(element.parentElement)}>${named(element)}`))],
      links: [...page.querySelectorAll("a[href^='/']")].map((link) => link.getAttribute("href") ?? ""),
    };
  }, html);

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const;

/** Looks at pages in all their states, at these widths, and gathers what is wrong with them. */
export function auditor(devices: readonly (keyof typeof widths)[]) {
  const wrong: string[] = [];
  const opened = new Set<string>();

  const tried = async (where: string, check: () => Promise<unknown>) => {
    try {
      await check();
    } catch (error) {
      wrong.push(`${where}: ${String((error as Error).message).slice(0, 1500)}`);
    }
  };
  const judge = async (page: Page, where: string, only?: string, on = devices) => {
    for (const device of on) {
      await page.setViewportSize(widths[device]);
      for (const { rule, at } of await findings(page, only))
        wrong.push(`${where} (${device}): ${rule}\n${at.slice(0, 3).join("\n")}`);
      await tried(where, () => fits(page));
      if (device === "phone") await tried(where, () => touchable(page));
    }
  };

  /** Every dialog that the page opens, with what is missing said at its fields. Nothing that it sends arrives. */
  async function dialogs(page: Page, kind: string) {
    const here = page.url();
    const buttons = page.locator("main button[aria-haspopup=dialog]:visible:enabled");
    for (let nth = 0; nth < (await buttons.count()); nth++) {
      const button = buttons.nth(nth);
      const name = `${kind} “${(await button.innerText()).trim()}”`;
      if (opened.has(name)) continue;
      opened.add(name);
      const soon = { timeout: 5_000 };
      await button.click(soon);
      const dialog = page.locator("dialog[open]");
      await dialog.waitFor(soon);
      const send = dialog.locator("form button[type=submit]:enabled");
      if ((await send.count()) > 0) {
        await send.first().click(soon);
        const held = page.locator("main [role=status] button").first();
        await dialog.locator("[role=alert]").first().or(held).first().waitFor(soon);
        if (await held.isVisible()) {
          // Nothing was missing: the queue holds what was decided for a while. Gone from the page, it is given up.
          await judge(page, name, "main", ["phone"]);
          await page.goto(here);
          continue;
        }
      }
      // Dialogs are as wide as a phone, or a little wider: other stories look at them at a desk.
      await judge(page, name, "dialog[open]", ["phone"]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden", ...soon });
    }
  }

  return {
    judge,
    /** With everything opened that can be unfolded, and its dialogs. */
    async states(page: Page, where: string, kind: string) {
      await tried(where, () => fits(page));
      const fold = (selector: string, open: boolean) =>
        page.locator(selector).evaluateAll((all, open) => {
          for (const one of all) (one as HTMLDetailsElement).open = open;
        }, open);
      await fold("main details", true);
      await judge(page, where);
      if (!opened.has("menu")) {
        opened.add("menu");
        await fold("header details", true);
        await judge(page, "the menu", "header");
        await fold("header details", false);
      }
      await tried(`dialogs of ${where}`, () => dialogs(page, kind));
    },
    wrong: () => wrong,
  };
}
