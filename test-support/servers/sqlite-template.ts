import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { quickFolder } from "./quick-folder";
import { runTypescript } from "./run-typescript";

/** One migrated file, copied for each test file. */
export default async function sqliteTemplate(project: TestProject) {
  const folder = quickFolder("walk-sqlite-");
  const template = join(folder, "template.db");
  await runTypescript("scripts/migrate.ts", `file:${template}`);
  project.provide("databaseTemplate", `file:${template}`);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a migrated, empty database that is never opened, only copied. */
    databaseTemplate: string;
  }
}
