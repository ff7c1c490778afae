import { expect, test } from "./support/fixtures";

// A server of its own: the numbers are at most a minute old, and other stories move issues meanwhile.
test.use({ clockAt: "2023-07-03T09:17:00+08:00" });

for (const username of ["leader", "county-leader"])
  test(`every number on the desk of ${username} opens a list of just as many`, async ({ as }) => {
    test.slow(); // a list for each of some sixty numbers
    const page = await as(username);
    await page.goto("/desk");
    const links = await page
      // What waits for a decision is a list of issues, not of numbers.
      .locator("main table:not(#decisions table) a, #wall a, #lagging-title + div a")
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute("href") ?? "", (link.textContent ?? "").trim()] as const),
      );
    const numbers = links.flatMap(([href, text]) => {
      const number = /(\d[\d,]*)$/.exec(text)?.[1];
      return number && !href.startsWith("/instructions") ? [[href, number] as const] : [];
    });
    expect(numbers.length).toBeGreaterThan(25);
    for (const [href, number] of numbers) {
      const text = await (await page.request.get(href)).text();
      const told = href.startsWith("/figures/results")
        ? /<strong[^>]*>(\d+)<\/strong>/.exec(text)
        : /共 (\d+) [条次项位个]/.exec(text);
      expect(told?.[1], href).toBe(number);
    }
  });
