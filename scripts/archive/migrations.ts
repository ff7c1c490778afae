import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { db, migrate, migrationsFolder } from "@/db/client";
import { isPostgres } from "@/db/dialect";
import { Refused } from "./manifest";

interface Journal {
  entries: { tag: string }[];
}
const journalFile = "meta/_journal.json";
const journal = (): Journal => JSON.parse(readFileSync(join(migrationsFolder, journalFile), "utf8"));

/** The migrations of this release, in order. */
export const migrationsOfRelease = (): string[] => journal().entries.map(({ tag }) => tag);

/** Refuses a database that this release has not migrated, or another has. */
export async function requireMigrated(): Promise<void> {
  const where = isPostgres ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`;
  const [row] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(where)
    .catch(() => [{ count: 0 }]);
  if (row?.count !== migrationsOfRelease().length)
    throw new Refused("数据库还没有升级到这个版本，请先运行 npm run db:migrate。 / not migrated by this release");
}

/** Brings an empty database to where an archive was made; refuses what this release does not know. */
export async function migrateTo(tags: readonly string[]): Promise<void> {
  const ours = migrationsOfRelease();
  if (tags.some((tag, at) => ours[at] !== tag))
    throw new Refused(
      `备份来自更新的或另外的版本（${tags.join(", ")}），请换用做备份的那个版本或更新的版本。 / made by another release`,
    );
  const folder = mkdtempSync(join(tmpdir(), "walk-migrations-"));
  try {
    cpSync(migrationsFolder, folder, { recursive: true });
    const { entries, ...rest } = journal();
    writeFileSync(join(folder, journalFile), JSON.stringify({ ...rest, entries: entries.slice(0, tags.length) }));
    await migrate(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
