import { copyFileSync, rmSync } from "node:fs";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

// Before anything of ours loads: a database for this test file alone, and the dialect with it.
const template = inject("databaseTemplate");
const name = `walk_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;

async function tellPostgres(query: string): Promise<void> {
  const client = new Client({ connectionString: template.replace(/[^/]*$/, "postgres") });
  await client.connect();
  await client.query(query);
  await client.end();
}

const onSqlite = () => {
  const file = template.slice("file:".length).replace("template.db", `${name}.db`);
  return {
    url: `file:${file}`,
    create: async () => copyFileSync(template.slice("file:".length), file),
    remove: async () => {
      for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    },
  };
};

const onPostgres = () => ({
  url: template.replace(/[^/]*$/, name),
  create: () => tellPostgres(`create database ${name} template ${template.replace(/.*\//, "")}`),
  remove: () => tellPostgres(`drop database ${name} with (force)`),
});

const own = template.startsWith("file:") ? onSqlite() : onPostgres();
await own.create();
process.env.DATABASE_URL = own.url;

afterAll(async () => {
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await own.remove();
});
