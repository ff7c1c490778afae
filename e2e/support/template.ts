import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTypescript } from "@/test-support/servers/run-typescript";

/** The day on which the demonstration data end, and the Monday after it, on which the stories begin. */
export const asOf = "2023-06-30";
export const storyBegins = "2023-07-03T09:00:00+08:00";

/** The demonstration, loaded once; each server of the tests works on a copy. */
export default async function template() {
  const build = process.env.NEXT_DIST_DIR || ".next";
  if (!existsSync(join(build, "BUILD_ID"))) throw new Error("no production build: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "walk-e2e-"));
  process.env.E2E_TEMPLATE = folder;
  process.env.DEMO = "1";
  process.env.DEMO_PASSWORD = "Only-for-tests-1";
  process.env.NEXTAUTH_SECRET = "only-for-tests-only-for-tests-only";
  process.env.ENCRYPTION_KEYS = `test:${Buffer.alloc(32, 7).toString("base64")}`;
  process.env.STORAGE_DIR = join(folder, "files");
  await runTypescript("scripts/db-demo.ts", `file:${join(folder, "walk.db")}`, "--as-of", asOf);
  return () => rmSync(folder, { recursive: true, force: true });
}
