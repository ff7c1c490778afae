import { and, eq, type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { lazyQuery } from "@/test-support/lazy-query";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { ask, db, type Tx, transaction, unlessWritten } from "./client";
import { isPostgres } from "./dialect";
import { isUniqueViolation } from "./errors";
import { accounts, counters } from "./schema";

beforeEach(freshDatabase);

const counter = async (scope: string) =>
  (await db.select({ value: counters.value }).from(counters).where(eq(counters.scope, scope)))[0]?.value;
const count1 = async (tx: Tx, scope: string) => {
  await tx.insert(counters).values({ scope, value: 1 });
};
/** Lets everything else that waits have its turn. */
const others = () => new Promise((resolve) => setImmediate(resolve));

test("DATABASE_URL decides the dialect", () => {
  expect(isPostgres).toBe(process.env.DATABASE_URL?.startsWith("postgres"));
});

describe("a transaction", () => {
  test("leaves nothing when it throws, also across an await", async () => {
    const failing = transaction(async (tx) => {
      await count1(tx, "a");
      await others();
      await count1(tx, "b");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db.select().from(counters)).toEqual([]);
    await transaction((tx) => count1(tx, "a")); // and the next one goes through
    expect(await counter("a")).toBe(1);
  });

  test("is joined by one inside it, and takes it back with itself", async () => {
    const failing = transaction(async (outer) => {
      await count1(outer, "outer");
      await transaction(async (inner) => {
        await count1(inner, "inner");
        expect(await counter("outer")).toBe(1);
      });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db.select().from(counters)).toEqual([]);

    await transaction(async (outer) => {
      await count1(outer, "outer");
      await transaction((inner) => count1(inner, "inner"));
    });
    expect(await counter("outer")).toBe(1);
    expect(await counter("inner")).toBe(1);
  });

  test("sees its own writes, which nobody outside sees before the commit", async () => {
    let reached = () => {};
    let goOn = () => {};
    const written = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const mayCommit = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const writing = transaction(async (tx) => {
      await count1(tx, "a");
      expect(await counter("a")).toBe(1);
      reached();
      await mayCommit;
    });
    await written;
    expect(await counter("a")).toBeUndefined();
    goOn();
    await writing;
    expect(await counter("a")).toBe(1);
  });

  test("wins a race of conditional updates exactly once", async () => {
    await transaction((tx) => count1(tx, "version"));
    const attempt = () =>
      transaction(async (tx) => {
        await others();
        const won = await tx
          .update(counters)
          .set({ value: 2 })
          .where(and(eq(counters.scope, "version"), eq(counters.value, 1)))
          .returning({ value: counters.value });
        return won.length;
      });
    const wins = await Promise.all([attempt(), attempt(), attempt()]);
    expect(wins.toSorted()).toEqual([0, 0, 1]);
  });

  test("counts up without losing any when many run at once", async () => {
    await transaction((tx) => tx.insert(counters).values({ scope: "a", value: 0 }).then());
    await Promise.all(
      Array.from({ length: 40 }, () =>
        transaction(async (tx) => {
          await tx
            .update(counters)
            .set({ value: sql`${counters.value} + 1` })
            .where(eq(counters.scope, "a"));
        }),
      ),
    );
    expect(await counter("a")).toBe(40);
  });
});

const account = { id: "a", username: "li", name: "李", passwordHash: "", createdAt: new Date(0) };

test("a unique violation is recognised, and nothing else as one", async () => {
  const refused = async (work: (tx: Tx) => Promise<unknown>) => {
    try {
      await transaction(work);
    } catch (error) {
      return isUniqueViolation(error);
    }
    throw new Error("went through");
  };
  await transaction((tx) => tx.insert(accounts).values(account).then());
  expect(
    await refused((tx) =>
      tx
        .insert(accounts)
        .values({ ...account, id: "b" })
        .then(),
    ),
  ).toBe(true); // a unique column
  expect(
    await refused((tx) =>
      tx
        .insert(accounts)
        .values({ ...account, username: "b" })
        .then(),
    ),
  ).toBe(true); // the key
  const withoutName = { ...account, id: "b", username: "b", name: null as unknown as string };
  expect(await refused((tx) => tx.insert(accounts).values(withoutName).then())).toBe(false);
  expect(await refused(async () => Promise.reject(new Error("other")))).toBe(false);
});

test("processes that write at the same time all get through", async () => {
  await transaction((tx) => tx.insert(counters).values({ scope: "shared", value: 0 }).then());
  const url = process.env.DATABASE_URL ?? "";
  const elsewhere = ["1", "2"].map(() => runTypescript("test-support/servers/count-up.ts", url, "shared", "150"));
  await Promise.all(elsewhere);
  expect(await counter("shared")).toBe(300);
});

test("`db` cannot write, not even inside a transaction", async () => {
  const inDisguise = db as unknown as Tx;
  expect(inDisguise.insert).toBeUndefined();
  await transaction(async () => {
    expect(inDisguise.update).toBeUndefined();
    expect(inDisguise.delete).toBeUndefined();
  });
});

test("a commit waits for the disk", async () => {
  await transaction(async (tx) => {
    if (isPostgres) {
      const shown = await tx.execute<{ synchronous_commit: string }>(sql`show synchronous_commit`);
      expect((shown as unknown as { rows: unknown[] }).rows).toEqual([{ synchronous_commit: "on" }]);
    } else {
      const sqlite = tx as unknown as { get(query: SQL): unknown };
      expect(sqlite.get(sql`pragma synchronous`)).toEqual({ synchronous: 2 }); // FULL
      expect(sqlite.get(sql`pragma journal_mode`)).toEqual({ journal_mode: "wal" });
    }
  });
});

test("a restart of the database server is survived", async () => {
  await transaction((tx) => count1(tx, "a"));
  if (isPostgres) {
    const ends = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`;
    await transaction((tx) => tx.execute(ends).then()).catch(() => {}); // it ends its own connection too
  }
  await expect.poll(() => counter("a").catch(() => "not yet")).toBe(1);
});

test("a question put together once is asked anew each time, with its values, also inside a transaction", async () => {
  const valueIn = (scope: string) =>
    ask(
      "value",
      () =>
        db
          .select({ value: counters.value })
          .from(counters)
          .where(eq(counters.scope, sql.placeholder("scope"))),
      { scope },
    );
  expect(await valueIn("a")).toEqual([]);
  await transaction(async (tx) => {
    await count1(tx, "a");
    expect(await valueIn("a")).toEqual([{ value: 1 }]);
  });
  expect(await valueIn("a")).toEqual([{ value: 1 }]);
  expect(await valueIn("b")).toEqual([]);
});

test("an answer is kept until somebody writes, and not for who is writing", async () => {
  let loads = 0;
  const counted = () =>
    unlessWritten("a", async () => {
      loads++;
      return counter("a");
    });
  expect([await counted(), await counted(), loads]).toEqual([undefined, undefined, 1]);
  await transaction(async (tx) => {
    await count1(tx, "a");
    expect(await counted()).toBe(1);
  });
  expect(await counted()).toBe(1);
  const before = loads;
  await counted();
  expect(loads).toBe(before);
  await transaction((tx) => tx.update(counters).set({ value: 2 }).where(eq(counters.scope, "a")));
  expect(await counted()).toBe(2);
});

test("what is kept until the next write is the answer, not the question", async () => {
  const query = lazyQuery();
  const kept = () => unlessWritten("query", () => query);
  expect([await kept(), await kept(), await kept()]).toEqual([1, 1, 1]);
});
