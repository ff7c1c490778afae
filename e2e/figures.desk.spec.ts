import { expect, test } from "./support/fixtures";
import { axe, fits } from "./support/page-checks";

test("the numbers of the figures open lists of just as many", async ({ as }) => {
  test.slow(); // some hundred and fifty lists, from all over the page
  const page = await as("inspector");
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30");
  await page.getByText(/展开所属的 \d+ 个单位/).click();
  await expect(page.getByRole("table", { name: "县区、管委会所属单位" })).toBeVisible();
  await axe(page);
  await fits(page);
  const links = await page
    .locator("main table a")
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href") ?? "", (link.textContent ?? "").trim()] as const),
    );
  const numbers = links.filter(([, text]) => /^\d+$/.test(text));
  expect(numbers.length).toBeGreaterThan(40);
  const every = Math.ceil(numbers.length / 150);
  for (const [href, text] of numbers.filter((_, at) => at % every === 0)) {
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect((await answer.text()).match(/共 (\d+) [条次项位个]/)?.[1], href).toBe(text);
  }
});

test("the figures of the page are those of the public address", async ({ as, request, baseURL }) => {
  const published = await (await request.get(`${baseURL}/api/v1/figures?asOf=2023-06-30`)).json();
  const page = await as("leader");
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30");
  const row = page.getByRole("row", { name: /发现问题/ });
  await expect(row).toContainText(String(published.city.found));
  await expect(row).toContainText(String(published.counties.found));
  expect(published.city.found).toBe(published.city.rectified + published.city.rectifying);
});

test("a bad day is told, and the page still answers", async ({ as, request, baseURL, allow }) => {
  const page = await as("head");
  await page.goto("/figures?from=2023-07-01&asOf=2023-02-30");
  await expect(page.getByText("地址里的日期不对", { exact: false })).toBeVisible();
  allow(/400/);
  for (const query of [
    "asOf=2023-02-30",
    "asOf=yesterday",
    "from=2023-07-01&asOf=2023-06-30",
    "asOf=2023-06-30&asOf=2023-05-30",
  ]) {
    const answer = await request.get(`${baseURL}/api/v1/figures?${query}`);
    expect(answer.status(), query).toBe(400);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  }
});
