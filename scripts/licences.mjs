// npm run licences: writes docs/licences.md, what runs in production with its licences, from the lock file.
// The lock file and not node_modules: it names the packages of every system, and the page is the same on each.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const licencesPage = "docs/licences.md";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Every package that `npm ci --omit=dev` may install, on any system. */
export function productionPackages() {
  return Object.entries(readJson("package-lock.json").packages)
    .filter(([path, { dev }]) => path && !dev)
    .map(([path, { version, license, os = [], cpu = [], libc = [] }]) => ({
      path,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? "",
      only: [...os, ...cpu, ...libc].join(" "),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** What an installed package says of itself; undefined where this system has none of it. */
export function licenceInstalled(path) {
  if (!existsSync(`${path}/package.json`)) return undefined;
  const { license } = readJson(`${path}/package.json`);
  return typeof license === "object" ? license.type : license;
}

export function licencesText() {
  const packages = productionPackages();
  const rows = packages.map(({ name, version, licence, only }) => `| ${name} | ${version} | ${licence} | ${only} |`);
  const counted = new Map();
  for (const { licence } of packages) counted.set(licence, (counted.get(licence) ?? 0) + 1);
  const counts = [...counted].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [
    "# 第三方许可 Licences of what we use",
    "",
    "Written by `npm run licences` from `package-lock.json`; a test holds it to that file and to the licences we accept. What `npm ci --omit=dev` installs, with what only one system needs. Why each direct one is here: [decision 47](decisions/0047-dependencies.md).",
    "",
    ...counts.map(([licence, count]) => `- ${licence}: ${count}`),
    "",
    "| package | version | licence | only on |",
    "| --- | --- | --- | --- |",
    ...new Set(rows),
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(licencesPage, licencesText());
