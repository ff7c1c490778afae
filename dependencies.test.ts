import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { licenceInstalled, licencesPage, licencesText, productionPackages } from "./scripts/licences.mjs";
import {
  declared,
  idleReasons,
  isAccepted,
  isNeeded,
  manifest,
  undeclared,
  unlocked,
} from "./test-support/architecture/packages";
import { source, sources } from "./test-support/architecture/sources";

const own = ["dependencies.test.ts", "test-support/architecture/packages.ts"];
const files = sources(/\.(tsx?|mjs|css)$/).filter(({ path }) => !own.includes(path));
const decision = readFileSync("docs/decisions/0047-dependencies.md", "utf8").split("## What we wrote")[0] ?? "";
const rows = [...decision.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = ""]) => name);

describe("packages", () => {
  test("each is needed", () => expect(declared.filter((name) => !isNeeded(name, files))).toEqual([]));
  test("no reason outlives its need", () => expect(idleReasons(files)).toEqual([]));
  test("each import is declared", () =>
    expect(files.flatMap((file) => undeclared(file).map((why) => `${file.path}: ${why}`))).toEqual([]));
  test("each has its reason in decision 47, and none that is gone", () =>
    expect([...new Set(rows)].toSorted()).toEqual(
      [...new Set([...declared, ...Object.keys(manifest.overrides)])].toSorted(),
    ));
  test("the lock file holds all that any of them needs", () => expect(unlocked()).toEqual([]));
  test("each is of one version", () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe("licences of what runs in production", () => {
  const packages = productionPackages();
  test("are accepted ones", () =>
    expect(packages.filter(({ name, licence }) => !isAccepted(name, licence))).toEqual([]));
  test("are what the packages themselves say", () => {
    const installed = packages.filter(({ path }) => licenceInstalled(path) !== undefined);
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(({ path, licence }) => licenceInstalled(path) !== licence)).toEqual([]);
  });
  test("are listed: npm run licences", () => expect(readFileSync(licencesPage, "utf8")).toBe(licencesText()));
});

describe("the checks catch what they are for", () => {
  test.each([
    ["app/page.tsx", `import { z } from "left-pad";`],
    ["lib/a.ts", `import { test } from "vitest";`],
    ["scripts/a.mjs", `const core = require("playwright-core");`],
  ])("an import in %s that is not declared", (path, text) => expect(undeclared(source(path, text))).not.toEqual([]));
  test("a package that nobody imports", () => expect(isNeeded("zod", [])).toBe(false));
  test.each([
    ["a", "GPL-3.0-only"],
    ["a", "LGPL-3.0-or-later"],
    ["a", "MIT AND GPL-2.0"],
    ["a", ""],
  ])("%s under “%s”", (name, licence) => expect(isAccepted(name, licence)).toBe(false));
  test("a choice of licences is taken", () => expect(isAccepted("a", "(WTFPL OR MIT) AND ISC")).toBe(true));
});
