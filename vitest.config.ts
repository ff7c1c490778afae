import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The same *.db.test.ts run twice, on SQLite and on PostgreSQL; each file has a database of its own.
const database = (name: string, globalSetup: string) => ({
  extends: true as const,
  test: {
    name,
    include: ["**/*.db.test.ts"],
    globalSetup: [globalSetup],
    setupFiles: ["test-support/servers/own-database.ts"],
  },
});

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL("./", import.meta.url)) }] },
  test: {
    exclude: ["**/node_modules/**", ".next/**", "data/**", "e2e/**"],
    // Generated tests ask hundreds of times, and a busy machine is slow; only what hangs shall fail.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: {
      // Far from Asia/Shanghai: what leans on the machine's zone shows at once.
      TZ: "America/Los_Angeles",
      LOG_LEVEL: "error",
      NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only",
      ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**", ".next/**", "e2e/**"],
        },
      },
      database("sqlite", "test-support/servers/sqlite-template.ts"),
      database("postgres", "test-support/servers/postgres-template.ts"),
    ],
  },
});
