import { asc, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { guides } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedCatalogue, seedFile } from "@/test-support/seed";

beforeEach(freshDatabase);

describe("guides", () => {
  const [head = "", ...lines] = new TextDecoder().decode(seedFile("guides")).trimEnd().split("\n");

  test("a changed guide is a new row; the old one is kept with the day it ended", async () => {
    await seedCatalogue();
    const line = lines.find((candidate) => candidate.startsWith("A-115"))?.replace(",12,10,", ",10,10,");
    const later = new Date("2023-06-20T01:30:00Z");
    const report = await importing("guides", [head, line].join("\n"), { now: later });
    expect(report.changes).toEqual([
      { what: "changed", key: "A-115", row: 2, columns: [{ column: "promised_days", from: "12", to: "10" }] },
    ]);
    const kept = await db.select().from(guides).where(eq(guides.taskCode, "A-115")).orderBy(asc(guides.importedAt));
    expect(kept).toMatchObject([
      { promisedDays: 12, replacedAt: later },
      { promisedDays: 10, importedAt: later, replacedAt: null },
    ]);
    expect(await db.select().from(guides).where(isNull(guides.replacedAt))).toHaveLength(60);
  });

  test("of an unknown task, or dated ahead, are told", async () => {
    await seedCatalogue();
    const unknown = lines[0]?.replace("A-001", "X-001");
    const ahead = lines[1]?.replace("2022-11-08", "2023/6/2");
    const { findings, applied } = await importing("guides", [head, unknown, ahead].join("\n"));
    expect(applied).toBe(false);
    expect(findings).toEqual([
      { level: "error", code: "unknownTask", row: 2, key: "X-001", column: "task_code", values: { value: "X-001" } },
      {
        level: "warning",
        code: "dayInFuture",
        row: 3,
        key: "A-005",
        column: "updated",
        values: { value: "2023-06-02" },
      },
    ]);
  });
});
