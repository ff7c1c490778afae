import { expect, test } from "./support/fixtures";
import { offered, steps } from "./support/issue-page";
import { axe } from "./support/page-checks";

/** An issue that waits for its closing inspector, by its lead unit. */
async function inspecting(lead: string, own: boolean): Promise<string> {
  const { and, eq, ne } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { issues } = await import("@/db/schema");
  const led = own ? eq(issues.leadUnit, lead) : ne(issues.leadUnit, lead);
  const [issue] = await db
    .select({ id: issues.id })
    .from(issues)
    .where(and(eq(issues.state, "inspecting"), eq(issues.jurisdiction, "CZ"), led));
  return `/issues/${issue?.id}`;
}

test("an inspector lent by a bureau decides on others' issues, and is told why not on those of that bureau", async ({
  as,
}) => {
  const page = await as("two-hats");
  await page.goto(await inspecting("MZJ", false));
  expect(await offered(page)).toContain("复核销号");
  await expect(steps(page)).not.toContainText("这件事涉及您任职的");

  await page.goto(await inspecting("MZJ", true));
  expect(await offered(page)).not.toContain("复核销号");
  await expect(steps(page)).toContainText("这件事涉及您任职的市民政局，督查的步骤由其他督查员办理。");
  await axe(page);

  const liaison = await as("liaison-mzj");
  await liaison.goto(await inspecting("MZJ", true));
  await expect(steps(liaison)).not.toContainText("这件事涉及");
});
