import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { migrationsFolder } from "@/db/client";
import { emptyDatabase } from "@/test-support/archives";
import { runTypescript } from "@/test-support/servers/run-typescript";

const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8"));

test.each([2, 4])("%i processes that start together on an empty database bring it up to date once", async (many) => {
  const address = await emptyDatabase(`together${many}`);
  // Each throws if its process fails: a table made twice, a lock that was not waited for.
  const said = await Promise.all(Array.from({ length: many }, () => runTypescript("scripts/migrate.ts", address)));
  expect(said.filter((words) => words.includes("migrated"))).toHaveLength(many);
  expect(await applied(address)).toBe(journal.entries.length);
});

/** How often a migration was written down as done. */
async function applied(address: string): Promise<number> {
  if (address.startsWith("file:")) {
    const { default: Sqlite } = await import("better-sqlite3");
    const file = new Sqlite(address.slice("file:".length), { readonly: true });
    const { length } = file.prepare("select hash from __drizzle_migrations").all();
    file.close();
    return length;
  }
  const { Client } = await import("pg");
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rowCount } = await client.query("select hash from drizzle.__drizzle_migrations");
  await client.end();
  return rowCount ?? 0;
}
