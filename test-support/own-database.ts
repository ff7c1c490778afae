import { copyFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

// Before anything of ours loads: a database for this test file alone, and the dialect with it.
const template = inject("databaseTemplate");
const name = `walk_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;

if (template.startsWith("file:")) {
  const file = template.replace("template.db", `${name}.db`);
  copyFileSync(template.slice("file:".length), file.slice("file:".length));
  process.env.DATABASE_URL = file;
} else {
  const url = new URL(template);
  const client = new Client({ connectionString: template.replace(/[^/]*$/, "postgres") });
  await client.connect();
  await client.query(`create database ${name} template ${url.pathname.slice(1)}`);
  await client.end();
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
}

afterAll(async () => {
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
});
