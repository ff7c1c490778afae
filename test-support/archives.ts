import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll } from "vitest";
import type { Manifest } from "@/scripts/archive/manifest";

// Backups and restores as typed, and databases that nobody has migrated yet.

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const folder = mkdtempSync(join(tmpdir(), "walk-archives-"));
export const ownDatabase = process.env.DATABASE_URL ?? "";
const made: string[] = [];

export const place = (name: string): string => join(folder, name);
export const emptySqlite = (name: string): string => `file:${place(name)}.db`;

async function tellPostgres(query: string): Promise<void> {
  const client = new Client({ connectionString: ownDatabase.replace(/[^/]*$/, "postgres") });
  await client.connect();
  await client.query(query);
  await client.end();
}

/** The address of an empty database of the kind that this run is about. */
export async function emptyDatabase(name: string): Promise<string> {
  if (ownDatabase.startsWith("file:")) return emptySqlite(name);
  const database = `walk_empty_${process.pid}_${name}`;
  await tellPostgres(`create database ${database} template template0`);
  made.push(database);
  return ownDatabase.replace(/[^/]*$/, database);
}

/** The command in a process of its own; files in a folder, or where else the environment says. */
export const run = (
  script: "backup" | "restore",
  file: string,
  database: string,
  storage: string | Record<string, string>,
) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: database,
      ...(typeof storage === "string" ? { STORAGE_DIR: storage } : storage),
    };
    execFile(process.execPath, [tsx, `scripts/${script}.ts`, file], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

/** What an archive says of itself, read as an administrator would. */
export const manifestOf = (file: string): Manifest =>
  JSON.parse(execFileSync("tar", ["-xOf", file, "manifest.json"], { encoding: "utf8" }));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const database of made) await tellPostgres(`drop database ${database} with (force)`);
});
