import { count } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { db, transaction } from "./client";
import { accounts, settings } from "./schema";
import { dayOfInstant, monthOf, nullsLast } from "./sql";

beforeEach(freshDatabase);

const account = {
  id: "a",
  username: "li",
  name: "李 “局长” 😀",
  passwordHash: "",
  demo: true,
  createdAt: new Date("2023-06-30T15:59:59.987Z"),
};

test("values come back in the type and to the digit they went in", async () => {
  const value = { days: 3, words: ["材料", "时限"], none: null, deep: { yes: true } };
  await transaction(async (tx) => {
    await tx.insert(accounts).values(account);
    await tx.insert(settings).values({ name: "x", value });
  });
  const [row] = await db.select().from(accounts);
  expect(row).toEqual({ ...account, title: "", mustChangePassword: false, disabledAt: null, locale: null });
  expect(row?.createdAt).toBeInstanceOf(Date);
  expect(await db.select().from(settings)).toEqual([{ name: "x", value, version: 1 }]);
  const [{ rows } = { rows: -1 }] = await db.select({ rows: count() }).from(accounts);
  expect(rows).toBe(1);
});

test("month and day of an instant are Shanghai's", async () => {
  await transaction(async (tx) => {
    await tx.insert(accounts).values([
      account,
      {
        ...account,
        id: "b",
        username: "wang",
        createdAt: new Date("2023-06-30T16:00:00.000Z"),
        disabledAt: new Date(0),
      },
    ]);
  });
  const rows = await db
    .select({ month: monthOf(accounts.createdAt), day: dayOfInstant(accounts.createdAt) })
    .from(accounts)
    .orderBy(accounts.id);
  expect(rows).toEqual([
    { month: "2023-06", day: "2023-06-30" },
    { month: "2023-07", day: "2023-07-01" },
  ]);
});

test("nulls come last in either direction", async () => {
  await transaction(async (tx) => {
    for (const [id, at] of [
      ["a", null],
      ["b", new Date(1000)],
      ["c", new Date(2000)],
    ] as const)
      await tx.insert(accounts).values({ ...account, id, username: id, disabledAt: at });
  });
  const inOrder = async (direction: "asc" | "desc") =>
    (await db.select({ id: accounts.id }).from(accounts).orderBy(nullsLast(accounts.disabledAt, direction)))
      .map(({ id }) => id)
      .join("");
  expect(await inOrder("asc")).toBe("bca");
  expect(await inOrder("desc")).toBe("cba");
});
