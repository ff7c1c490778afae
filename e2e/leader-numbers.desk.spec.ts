import { expect, test } from "./fixtures";

test("every number of the leader's table opens a list of just as many", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/desk");
  const links = await page
    .locator("main table a")
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href") ?? "", (link.textContent ?? "").trim()] as const),
    );
  const numbers = links.filter(([href, text]) => /^\d+$/.test(text) && !href.startsWith("/figures/results"));
  expect(numbers.length).toBeGreaterThan(20);
  for (const [href, text] of numbers) {
    const answer = await page.request.get(href);
    expect((await answer.text()).match(/共 (\d+) [条次项位个]/)?.[1], href).toBe(text);
  }
});
