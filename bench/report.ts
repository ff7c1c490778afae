import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Measured } from "./rounds";

/** A budget of DESIGN §11 and what was measured against it. */
export interface Measure {
  name: string;
  ratio: number;
  budget: number;
  /** Whether the ratio may be at least, or at most, the budget. */
  bound: "atLeast" | "atMost";
  met: boolean;
  /** What the ratio was made of. */
  from: Record<string, number>;
}

export const atLeast = (name: string, part: number, whole: number, budget: number, from: Measure["from"] = {}) =>
  judged(name, part / whole, budget, "atLeast", from);
export const atMost = (name: string, part: number, whole: number, budget: number, from: Measure["from"] = {}) =>
  judged(name, part / whole, budget, "atMost", from);

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const judged = (
  name: string,
  ratio: number,
  budget: number,
  bound: Measure["bound"],
  from: Measure["from"],
): Measure => ({
  name,
  ratio: rounded(ratio),
  budget,
  bound,
  met: bound === "atLeast" ? ratio >= budget : ratio <= budget, // NaN meets nothing
  from: Object.fromEntries(Object.entries(from).map(([key, value]) => [key, rounded(value)])),
});

export interface Report {
  about: Record<string, string | number>;
  measures: Measure[];
  /** Every reading behind them, and some that have no budget. */
  readings: Measured[];
  /** Other facts: memory, rows, bytes. */
  facts: Record<string, number>;
}

export function write(file: string, report: Report): void {
  mkdirSync(dirname(file), { recursive: true });
  const readings = report.readings.map(({ name, perSecond, p50, p95 }) => ({
    name,
    perSecond: rounded(perSecond),
    p50: rounded(p50),
    p95: rounded(p95),
  }));
  writeFileSync(file, `${JSON.stringify({ ...report, readings }, null, 2)}\n`);
}

/** A table as text; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

export function onScreen({ about, measures, readings, facts }: Report): string {
  const say = (value: number) => (value === 0 ? "" : value >= 100 ? value.toFixed(0) : value.toFixed(2));
  return [
    Object.entries(about)
      .map(([name, value]) => `${name}: ${value}`)
      .join("  ·  "),
    table(
      ["reading", "req/s", "p50 ms", "p95 ms"],
      readings.map((one) => [one.name, say(one.perSecond), say(one.p50), say(one.p95)]),
    ),
    table(
      ["fact", "value"],
      Object.entries(facts).map(([name, value]) => [name, String(rounded(value))]),
    ),
    table(
      ["measure", "ratio", "budget", "met"],
      measures.map((one) => [
        one.name,
        one.ratio.toFixed(2),
        `${one.bound === "atLeast" ? "≥" : "≤"} ${one.budget}`,
        one.met ? "yes" : "NO",
      ]),
    ),
  ].join("\n\n");
}
