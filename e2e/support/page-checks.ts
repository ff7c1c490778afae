import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What breaks WCAG 2.2 AA or what axe calls best practice; within a part of the page, where `only` says so. */
export async function findings(page: Page, only?: string): Promise<{ rule: string; at: string[] }[]> {
  // Scrolled, what lies under the fixed frame would be measured against it.
  await page.evaluate(() => scrollTo(0, 0));
  // A page that was led to within the application gets its title after its first words.
  await expect(page).toHaveTitle(/\S/);
  // Pages have no frames, so that nothing has to be asked of a second page.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(tags);
  const { violations } = await (only ? axe.include(only) : axe).analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}

export async function axe(page: Page): Promise<void> {
  expect(await findings(page), `accessibility of ${page.url()}`).toEqual([]);
}

/** Nothing sticks out to the right: a phone's page scrolls down only. */
export async function fits(page: Page): Promise<void> {
  const out = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(out, `${page.url()} is wider than the screen`).toEqual([]);
}

/** Where a finger has to hit: at least 44 px high and wide, links in running text apart. */
export async function touchable(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, input:not([type=hidden]), textarea, summary, [role=button], nav a",
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element: element.closest("label") ?? element, html: element.outerHTML.slice(0, 120) }))
      .filter(({ element }) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && (width < 44 || height < 43.5);
      })
      .map(({ html }) => html),
  );
  expect(small, `small targets on ${page.url()}`).toEqual([]);
}
