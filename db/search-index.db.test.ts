import { and, eq, like, or, type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Wanted } from "@/domain/text/search";
import { freshDatabase } from "@/test-support/fresh-database";
import { db, transaction } from "./client";
import { type FoundEntries, keepSearchEntry, newestFirst, newestFound } from "./search-index";
import { searchEntries, searchIndex } from "./search-tables";
import { asTokens } from "./sql";

// So many entries that PostgreSQL is asked block by block.
const size = 20_000;
const tokensOf = (id: number) =>
  ["every", ...(id % 3 === 0 ? ["third"] : []), ...(id % 997 === 0 ? ["rare"] : []), ...(id < 40 ? ["old"] : [])].join(
    " ",
  );
const all = Array.from({ length: size }, (_, at) => size - at);

beforeAll(async () => {
  await freshDatabase();
  await transaction(async (tx) => {
    for (let from = 1; from <= size; from += 2_000) {
      const ids = Array.from({ length: 2_000 }, (_, at) => from + at);
      await tx
        .insert(searchEntries)
        .values(ids.map((id) => ({ id, subject: "issue" as const, subjectId: `${id}`, version: 1 })));
      await tx
        .insert(searchIndex)
        .values(ids.map((id) => ({ id, tokens: asTokens(sql`${tokensOf(id)}`, sql`${id}`) })) as never);
    }
  });
});

const term = (token: string, prefix = false) => ({ token, prefix });
const wanted = (...tokens: string[]): Wanted => tokens.map((token) => [[term(token)]]);
const reading = (condition?: SQL) => async (found: FoundEntries, limit: number) => {
  const rows = await db
    .select({ id: searchEntries.id })
    .from(found)
    .crossJoin(searchEntries)
    .where(and(eq(searchEntries.id, found.id), condition))
    .orderBy(...newestFirst(found))
    .limit(limit);
  return rows.map(({ id }) => id);
};

test.each([
  ["every", 1_001, (_: number) => true],
  ["every", size + 5, (_: number) => true],
  ["third", 1_001, (id: number) => id % 3 === 0],
  ["third", size, (id: number) => id % 3 === 0],
  ["rare", 1_001, (id: number) => id % 997 === 0],
  ["rare", 7, (id: number) => id % 997 === 0],
  ["old", 20, (id: number) => id < 40],
  ["none", 20, () => false],
])("%s: the newest %i, in order, each once", async (token, most, means) => {
  expect(await newestFound("issue", wanted(token), most, reading())).toEqual(all.filter(means).slice(0, most));
});

test("what the reader leaves out is made up for by older ones", async () => {
  const few = or(like(searchEntries.subjectId, "%77"), sql`${searchEntries.id} < 100`) as SQL;
  const expected = all.filter((id) => id % 3 === 0 && (`${id}`.endsWith("77") || id < 100));
  expect(await newestFound("issue", wanted("every", "third"), 80, reading(few))).toEqual(expected.slice(0, 80));
  expect(await newestFound("issue", wanted("every", "third"), 5_000, reading(few))).toEqual(expected);
});

test("one of several, beginnings, and tokens that look like syntax", async () => {
  const any: Wanted = [[[term("every")]], [[term("rare"), term("third")], [term("old")]]];
  expect(await newestFound("issue", any, size, reading())).toEqual(all.filter((id) => id % (997 * 3) === 0 || id < 40));
  expect(await newestFound("issue", [[[term("rar", true)]]], 3, reading())).toHaveLength(3);
  for (const token of ['"', "'", "a' | 'every", 'a" OR "every', "\\", "every:*", "*", "('x')"])
    expect(await newestFound("issue", wanted(`x${token}`), 3, reading()), token).toEqual([]);
});

test("an entry written again is found by its new tokens alone, in its old place", async () => {
  const entry = { subject: "issue", subjectId: "5", version: 2 } as const;
  await transaction((tx) => keepSearchEntry(tx, entry, ["𠮷", "材料", "@gcq-sgj", "^材料"]));
  for (const token of ["𠮷", "材料", "@gcq-sgj", "^材料"])
    expect(await newestFound("issue", wanted(token), 9, reading())).toEqual([5]);
  expect(await newestFound("issue", wanted("old"), 99, reading())).not.toContain(5);
});
