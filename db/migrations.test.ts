import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

// Two sets of migrations, one schema: neither may lag behind it, nor differ from the other.
const addresses = { sqlite: "file:./data/walk.db", postgresql: "postgres://localhost/walk" } as const;
type Dialect = keyof typeof addresses;
const folderOf = (dialect: Dialect) => `db/migrations/${dialect === "sqlite" ? "sqlite" : "postgres"}`;
const kit = join(dirname(createRequire(import.meta.url).resolve("drizzle-kit")), "bin.cjs");

const scratch = mkdtempSync(join(tmpdir(), "walk-migrations-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Snapshot {
  tables: Record<
    string,
    {
      name: string;
      columns: Record<string, { name: string; type: string; notNull: boolean; primaryKey: boolean }>;
      indexes: Record<string, { columns: (string | { expression: string })[]; isUnique: boolean }>;
      foreignKeys: Record<string, { tableTo: string; columnsFrom: string[]; columnsTo: string[]; onDelete: string }>;
      compositePrimaryKeys: Record<string, { columns: string[] }>;
      uniqueConstraints: Record<string, { columns: string[] }>;
    }
  >;
}

const sqliteType: Record<string, string> = {
  boolean: "integer",
  "timestamp (3) with time zone": "integer",
  jsonb: "text",
};
const indexColumns = (columns: Snapshot["tables"][string]["indexes"][string]["columns"]) =>
  columns.map((column) => (typeof column === "string" ? column : column.expression)).join();

/** A snapshot as both dialects would tell it. */
function told(dialect: Dialect) {
  const meta = join(folderOf(dialect), "meta");
  const latest = readdirSync(meta)
    .filter((name) => name.endsWith("_snapshot.json"))
    .toSorted()
    .at(-1);
  const { tables } = JSON.parse(readFileSync(join(meta, latest ?? ""), "utf8")) as Snapshot;
  return Object.fromEntries(
    Object.values(tables).map((table) => {
      const indexes = Object.values(table.indexes);
      const keys = Object.values(table.compositePrimaryKeys).flatMap(({ columns }) => columns);
      return [
        table.name,
        {
          columns: Object.fromEntries(
            Object.values(table.columns).map(({ name, type, notNull, primaryKey }) => [
              name,
              `${sqliteType[type] ?? type}${notNull ? " not null" : ""}${primaryKey || keys.includes(name) ? " key" : ""}`,
            ]),
          ),
          unique: [
            ...indexes.filter(({ isUnique }) => isUnique).map(({ columns }) => indexColumns(columns)),
            ...Object.values(table.uniqueConstraints).map(({ columns }) => columns.join()),
          ].toSorted(),
          indexes: indexes
            .filter(({ isUnique }) => !isUnique)
            .map(({ columns }) => indexColumns(columns))
            .toSorted(),
          references: Object.values(table.foreignKeys)
            .map((key) => `${key.columnsFrom} → ${key.tableTo}(${key.columnsTo}) on delete ${key.onDelete}`)
            .toSorted(),
        },
      ];
    }),
  );
}

describe.each(["sqlite", "postgresql"] as const)("%s", (dialect) => {
  test("has a migration for everything in the schema", () => {
    const copy = join(scratch, dialect);
    cpSync(folderOf(dialect), copy, { recursive: true });
    const before = readdirSync(copy);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        kit,
        "generate",
        `--dialect=${dialect}`,
        "--schema=./db/schema/index.ts",
        "--casing=snake_case",
        `--out=${relative(".", copy)}`,
        "--name=forgotten",
      ],
      { encoding: "utf8", env: { ...process.env, DATABASE_URL: addresses[dialect] } },
    );
    const added = readdirSync(copy).filter((name) => !before.includes(name));
    expect(
      added.map((name) => readFileSync(join(copy, name), "utf8")),
      "run npm run db:generate",
    ).toEqual([]);
    expect(stdout + stderr).toContain("No schema changes");
  });
});

test("both make the same tables, columns, keys, indexes and references", () => {
  expect(Object.keys(told("sqlite")).length).toBeGreaterThan(10);
  expect(told("postgresql")).toEqual(told("sqlite"));
});
