// Both sets of migrations from the one schema: npm run db:generate -- --name what_changes
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const kit = join(dirname(createRequire(import.meta.url).resolve("drizzle-kit")), "bin.cjs");
for (const url of ["file:./data/walk.db", "postgres://localhost/walk"]) {
  const { status } = spawnSync(
    process.execPath,
    [kit, "generate", "--config=db/drizzle.config.ts", ...process.argv.slice(2)],
    { stdio: "inherit", env: { ...process.env, DATABASE_URL: url } },
  );
  if (status !== 0) process.exit(status ?? 1);
}
