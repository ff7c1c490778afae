import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "@/test-support/servers/postgres-cluster";
import { runTypescript } from "@/test-support/servers/run-typescript";

/** The day on which the demonstration ends that all is measured on. */
export const asOf = "2023-06-30";

/** Databases of one kind, made from each other. */
export interface Databases {
  /** A migrated, empty one. */
  create(name: string): Promise<string>;
  /** One with the rows of another, which nobody has open. */
  copy(from: string, name: string): Promise<string>;
  remove(url: string): Promise<void>;
  stop(): Promise<void>;
}

function onSqlite(folder: string): Databases {
  const fileOf = (url: string) => url.slice("file:".length);
  return {
    create: async (name) => `file:${join(folder, `${name}.db`)}`,
    copy: async (from, name) => {
      const to = join(folder, `${name}.db`);
      copyFileSync(fileOf(from), to);
      return `file:${to}`;
    },
    remove: async (url) => {
      for (const end of ["", "-wal", "-shm"]) rmSync(fileOf(url) + end, { force: true });
    },
    stop: async () => {},
  };
}

/** A cluster that waits for the disk, as one in use does. */
async function onPostgres(): Promise<Databases> {
  const cluster = await startPostgres(["shared_buffers=256MB", "max_wal_size=2GB"]);
  return {
    create: cluster.create,
    copy: (from, name) => cluster.create(name, from.replace(/.*\//, "")),
    remove: async () => {}, // gone with the cluster
    stop: cluster.stop,
  };
}

export const databases = (folder: string, postgres: boolean): Promise<Databases> =>
  postgres ? onPostgres() : Promise.resolve(onSqlite(folder));

/** The demonstration by its commands. */
export async function demonstration(all: Databases): Promise<string> {
  const url = await all.create("demonstration");
  await runTypescript("scripts/db-demo.ts", url, "--as-of", asOf);
  return url;
}

/** Lets a copy of the demonstration grow to so many issues; gives rows and seconds. */
export async function grow(url: string, issues: number): Promise<{ rows: number; seconds: number }> {
  return JSON.parse(await runTypescript("bench/grow.ts", url, String(issues)));
}
