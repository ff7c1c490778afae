import { beforeAll, expect, test } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedCatalogue } from "@/test-support/seed";
import { importKinds } from "../schema";
import { templateOf } from "./template";

beforeAll(async () => {
  await freshDatabase();
  await seedCatalogue();
});

test.each(importKinds)("the template for %s has the right columns and an example that would be taken", async (kind) => {
  const report = await importing(kind, await templateOf(kind), { apply: false });
  expect(report.findings.filter(({ level, code }) => level === "error" || code === "unknownColumn")).toEqual([]);
  expect(report.rows).toBe(1);
});
