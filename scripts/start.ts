import "./load-env";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { closeDatabase, migrate } from "@/db/client";
import { env, requireSecrets } from "@/env";
import { fillDerived } from "@/features/issues/commands/derived";
import { refreshSearch } from "@/features/search/commands/refresh";
import { whenOrphaned } from "./orphan.mjs";

// npm start: refuses without secrets, migrates, then serves the build.
try {
  requireSecrets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await migrate();
await refreshSearch();
await fillDerived();
await closeDatabase();

const { HOST, PORT } = env();
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const server = spawn(process.execPath, [next, "start", "-H", HOST, "-p", String(PORT)], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
whenOrphaned(() => server.kill("SIGTERM"));
server.on("exit", (code) => process.exit(code ?? 0));
