import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// Each row of the tables names what shows it, and that is there; or says that it is not met.

const rows = readFileSync("docs/security.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (---|section|要求)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("the tables are found", () => expect(rows.length).toBeGreaterThan(60));

test.each(rows)("%s %s", (_, _requirement, _how, shown = "") => {
  const named = [...shown.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
