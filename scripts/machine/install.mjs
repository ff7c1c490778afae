// Before any package exists: plain Node only.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const newer = (a, b) => statSync(a).mtimeMs > statSync(b).mtimeMs;

/** Installs exactly what the lock file names, when nothing or something older is installed. False when that failed. */
export function installMissing() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && !newer("package-lock.json", installed)) return true;
  console.log("安装依赖 / installing …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}
