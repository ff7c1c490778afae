import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const playwrightsOwn = () => require("@playwright/test").chromium.executablePath();
const starts = (path) => existsSync(path) && spawnSync(path, ["--version"]).status === 0;

/** A Chromium that starts: CHROMIUM_PATH, Playwright's own download, or the system's. Undefined when there is none. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, playwrightsOwn(), ...system].find((path) => path && starts(path));

const run = (command, ...given) => spawnSync(command, given, { stdio: "inherit" }).status === 0;

/** Finds a Chromium or gets one; where that cannot be done, prints the one line to type. */
export function chromiumOrInstall() {
  const found = findChromium();
  if (found) return found;
  console.log("浏览器 / no browser yet: trying Playwright's …");
  run(process.execPath, require.resolve("@playwright/test/cli"), "install", "chromium");
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!findChromium() && isDebianRoot && run("apt-get", "update"))
    run("apt-get", "install", "-y", "chromium", "fonts-noto-cjk");
  const now = findChromium();
  if (!now) console.log("请先安装浏览器 / please type:  npx playwright install --with-deps chromium");
  return now;
}
