import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { tasks } from "@/db/schema";
import { keepTasksFindable } from "@/features/tasks/commands";
import { retiredUnits, unitCodesByName } from "@/features/units/queries";
import type { Finding } from "../schema";
import { code, count, days, flag, needed, text } from "./cell";
import { type Differing, inBatches, prepareOf } from "./prepare";

export const taskRow = z.object({
  code,
  category: needed(30),
  title_zh: needed(200),
  title_en: text(300),
  lead_bureau_zh: needed(100),
  service_type: text(40),
  audience: text(40),
  statutory_days: days,
  promised_days: days,
  max_visits: count(99),
  online_depth: text(40),
  source: text(500),
  high_frequency: flag,
});
type TaskRow = z.output<typeof taskRow>;

/** As rows of a file, but with the lead's code for its name. */
async function storedTasks(): Promise<Map<string, TaskRow>> {
  const rows = await db.select().from(tasks);
  return new Map(
    rows.map((task) => [
      task.code,
      {
        code: task.code,
        category: task.category,
        title_zh: task.title,
        title_en: task.titleEn,
        lead_bureau_zh: task.leadUnit,
        service_type: task.serviceType,
        audience: task.audience,
        statutory_days: task.statutoryDays,
        promised_days: task.promisedDays,
        max_visits: task.maxVisits,
        online_depth: task.onlineDepth,
        source: task.source,
        high_frequency: task.highFrequency,
      },
    ]),
  );
}

const columnsOf = (row: TaskRow) => ({
  code: row.code,
  category: row.category,
  title: row.title_zh,
  titleEn: row.title_en,
  leadUnit: row.lead_bureau_zh,
  serviceType: row.service_type,
  audience: row.audience,
  statutoryDays: row.statutory_days,
  promisedDays: row.promised_days,
  maxVisits: row.max_visits,
  onlineDepth: row.online_depth,
  source: row.source,
  highFrequency: row.high_frequency,
});

export const prepareTasks = prepareOf<typeof taskRow>({
  schema: taskRow,
  key: ["code"],
  stored: storedTasks,
  check: async (entries, { stored }) => {
    const [codes, retired] = [await unitCodesByName(), await retiredUnits()];
    const categories = new Set([...stored.values()].map(({ category }) => category));
    const titles = new Map<string, number>();
    const findings = entries.flatMap(({ row, value: task }) => {
      const found: Finding[] = [];
      if (!codes.has(task.lead_bureau_zh))
        found.push({
          level: "error",
          code: "unknownUnit",
          column: "lead_bureau_zh",
          values: { value: task.lead_bureau_zh },
        });
      const lead = codes.get(task.lead_bureau_zh);
      if (lead && retired.has(lead) && stored.get(task.code)?.lead_bureau_zh !== lead)
        found.push({
          level: "error",
          code: "retiredUnit",
          column: "lead_bureau_zh",
          values: { value: task.lead_bureau_zh },
        });
      if (stored.size > 0 && !categories.has(task.category))
        found.push({ level: "warning", code: "newCategory", column: "category", values: { value: task.category } });
      const { statutory_days: statutory, promised_days: promised } = task;
      if (statutory !== null && promised !== null && promised > statutory)
        found.push({
          level: "warning",
          code: "promiseOverStatutory",
          column: "promised_days",
          values: { promised, statutory },
        });
      const title = `${task.lead_bureau_zh} ${task.title_zh}`;
      const other = titles.get(title);
      if (other) found.push({ level: "warning", code: "sameTitle", column: "title_zh", values: { other } });
      titles.set(title, row);
      return found.map((finding) => ({ ...finding, row }));
    });
    const resolved = entries.map(({ row, value }) => ({
      row,
      value: { ...value, lead_bureau_zh: codes.get(value.lead_bureau_zh) ?? value.lead_bureau_zh },
    }));
    return { entries: resolved, findings };
  },
  write: writeTasks,
});

async function writeTasks(tx: Tx, { created, changed }: Differing<TaskRow>): Promise<undefined> {
  await inBatches(created, (batch) => tx.insert(tasks).values(batch.map(columnsOf)));
  for (const row of changed)
    await tx
      .update(tasks)
      .set({ ...columnsOf(row), version: sql`${tasks.version} + 1` })
      .where(eq(tasks.code, row.code));
  await inBatches([...created, ...changed], (batch) =>
    keepTasksFindable(
      tx,
      batch.map(({ code }) => code),
    ),
  );
}
