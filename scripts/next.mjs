// next dev | build | typegen, with its telemetry off on every system's shell.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { keepSecrets } from "./machine/secrets.mjs";

const [verb = "dev", ...rest] = process.argv.slice(2);
if (verb === "dev") keepSecrets();
const host = verb === "dev" ? ["-H", process.env.HOST ?? "127.0.0.1"] : [];
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const child = spawn(process.execPath, [next, verb, ...host, ...rest], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
