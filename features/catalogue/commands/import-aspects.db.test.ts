import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { aspects } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedFile } from "@/test-support/seed";

beforeEach(freshDatabase);

describe("aspects", () => {
  const text = new TextDecoder().decode(seedFile("aspects"));
  const stored = () => db.select().from(aspects).orderBy(asc(aspects.version), asc(aspects.position));
  const versions = async () => (await stored()).map(({ version, code }) => `${version} ${code}`);

  test("a changed word, a missing question or another order makes a new version; the old one stays", async () => {
    await importing("aspects", text);
    const old = await stored();

    const reworded = await importing("aspects", text.replace("入口能否好找？", "入口是否好找？"));
    expect(reworded.changes).toEqual([
      {
        what: "changed",
        key: "AS02",
        row: 3,
        columns: [{ column: "question_zh", from: "入口能否好找？", to: "入口是否好找？" }],
      },
    ]);
    expect((await stored()).filter(({ version }) => version === 1)).toEqual(old);
    expect((await versions()).filter((name) => name.startsWith("2 "))).toHaveLength(16);

    const lines = text.trimEnd().split("\n");
    const shorter = await importing("aspects", lines.slice(0, -1).join("\n"));
    expect(shorter.changes.map(({ what, key }) => `${what} ${key}`)).toEqual(["changed AS02", "removed AS16"]);

    const [head, first, second, ...rest] = lines.slice(0, -1);
    await importing("aspects", [head, second, first, ...rest].join("\n"));
    expect((await versions()).filter((name) => name.startsWith("4 ")).slice(0, 2)).toEqual(["4 AS02", "4 AS01"]);
  });
});
