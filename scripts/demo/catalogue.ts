import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Calendar, calendarFrom, type Day } from "@/domain/calendar";
import { importFile } from "@/features/catalogue/commands/import";
import { jobViewer } from "@/lib/job";
import { must } from "./must";

const lists = [
  ["units", "units.csv"],
  ["tasks", "tasks.csv"],
  ["guides", "guides_demo.csv"],
  ["aspects", "aspects.csv"],
  ["holidays", "holidays.csv"],
] as const;

/** Imports the lists that the product ships, by the same command as `npm run import`. */
export async function importCatalogue(at: Date): Promise<void> {
  for (const [kind, file] of lists) {
    const bytes = readFileSync(`db/seed/${file}`);
    const report = must(await importFile(jobViewer("import"), at, { kind, bytes, apply: true }), file);
    if (!report.applied) throw new Error(`db/seed/${file}: ${JSON.stringify(report.findings)}`);
  }
}

/** The calendar of the list that will be imported. */
export function calendarOfSeed(): Calendar {
  const rows: { date: Day; kind: "off" | "work" }[] = parse(readFileSync("db/seed/holidays.csv"), {
    bom: true,
    columns: true,
  });
  return calendarFrom(rows);
}
