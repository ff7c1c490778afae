import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Measure, Report } from "./report";

// docs/measured.md out of the results, and nothing else: a test holds it to them.

export const resultFiles = ["bench/results.json", "bench/results-postgres.json"];
export const measuredFile = "docs/measured.md";

const say = (value: number) => (value === 0 ? "–" : value >= 100 ? value.toFixed(0) : value.toFixed(2));

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [
    `| ${head.join(" | ")} |`,
    `| --- |${" ---: |".repeat(head.length - 1)}`,
    ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`),
  ].join("\n");

const bound = ({ bound: side, budget }: Measure) => `${side === "atLeast" ? "≥" : "≤"} ${budget}`;
const madeOf = ({ from }: Measure) =>
  Object.entries(from)
    .map(([name, value]) => `${name} ${say(value)}`)
    .join(" · ");

function ofOne({ about, measures, readings, facts }: Report): string {
  const met = measures.filter((one) => one.met).length;
  return [
    `## ${about.database}`,
    table(
      ["", ""],
      Object.entries(about).map(([name, value]) => [name, String(value)]),
    ),
    `**${met} ✓ · ${measures.length - met} ✗**`,
    table(
      ["预算 budget", "比值 ratio", "限 bound", "", "由 from"],
      measures.map((one) => [one.name, one.ratio.toFixed(2), bound(one), one.met ? "✓" : "✗", madeOf(one)]),
    ),
    table(
      ["读数 reading", "req/s", "p50 ms", "p95 ms"],
      readings.map((one) => [one.name, say(one.perSecond), say(one.p50), say(one.p95)]),
    ),
    table(
      ["事实 fact", "值 value"],
      Object.entries(facts).map(([name, value]) => [name, say(value)]),
    ),
  ].join("\n\n");
}

export const measured = (reports: readonly Report[]): string =>
  `${["# 实测 · Measured", "`npm run bench` · `npm run bench -- --postgres` · [why, and what was done](findings.md)", ...(reports.length > 0 ? reports.map(ofOne) : ["–"])].join("\n\n")}\n`;

/** Of the databases that were measured, in order. */
export const results = (): Report[] =>
  resultFiles.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, "utf8")));

export const writeMeasured = (): void => writeFileSync(measuredFile, measured(results()));
