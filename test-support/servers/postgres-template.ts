import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-cluster";
import { runTypescript } from "./run-typescript";

/** One real PostgreSQL with a migrated template, from which each test file creates its own database. */
export default async function postgresTemplate(project: TestProject) {
  const cluster = await startPostgres();
  try {
    const template = await cluster.create("walk_template");
    await runTypescript("scripts/migrate.ts", template);
    project.provide("databaseTemplate", template);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
