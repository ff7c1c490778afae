import { beforeEach, expect, it } from "vitest";
import { readCsv } from "@/lib/sheet/csv";
import { csv } from "@/lib/sheet/write";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, monday, people } from "@/test-support/ledger";
import { oddTexts } from "@/test-support/odd-texts";
import { exportLines } from "../queries/export";
import { issueFacts } from "../queries/one";
import { draftSchema, raiseSchema } from "../schema";
import { draft } from "./draft";
import { raise } from "./raise";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const { inspector } = people;

it.each([...oddTexts, ["as long as may be", "长".repeat(4000)] as const])(
  "%s come back as they went in, and in the file",
  async (_, text) => {
    const title = text.slice(0, 80);
    const words = { title, description: text, cause: text, taskCode: "A-001", aspectCode: "AS04" };
    const { id } = granted(
      await draft(inspector, at(monday), draftSchema.parse({ ...words, unit: "CZ", source: "inspection" })),
    );
    const drafted = await issueFacts(inspector, id, at(monday));
    expect(drafted?.row).toMatchObject({ title, description: text, cause: text });
    const version = drafted?.row.version;
    granted(await raise(inspector, at(monday, "11:00"), raiseSchema.parse({ ...words, id, version })));
    expect((await issueFacts(inspector, id, at(monday)))?.row).toMatchObject({ title, description: text, cause: text });

    const lines = granted(await exportLines(inspector, {}, {}, at(monday)));
    const sheet = readCsv(
      Buffer.from(
        csv(
          ["title"],
          lines.map((line) => [line.title]),
        ),
      ),
    );
    const [, [cell] = []] = "rows" in sheet ? sheet.rows.map(({ cells }) => cells) : [];
    expect(cell).toBe(/^[=+\-@]/.test(title) ? `'${title}` : title);
  },
);

it("too long a text is refused with its field", () => {
  const parsed = draftSchema.safeParse({
    unit: "CZ",
    source: "inspection",
    title: "长".repeat(81),
    description: "长".repeat(10_000),
  });
  expect(parsed.error?.issues.map(({ path, code }) => [path[0], code])).toEqual([
    ["title", "too_big"],
    ["description", "too_big"],
  ]);
});
