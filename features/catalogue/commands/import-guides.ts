import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { guides, tasks } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { contradictions, type GuideFacts } from "@/domain/guide";
import { newId } from "@/lib/id";
import type { Finding } from "../schema";
import { code, count, days, flag, names, optionalDay, text } from "./cell";
import { type By, type Differing, inBatches, prepareOf } from "./prepare";

export const guideRow = z.object({
  task_code: code,
  documents: count(200),
  steps: count(200),
  promised_days: days,
  statutory_days: days,
  visits: count(99),
  online: flag,
  mail: flag,
  phone: text(60),
  document_names: names,
  step_names: names,
  fee: text(300),
  fee_basis: text(500),
  updated: optionalDay,
  note: text(2000),
});
type GuideRow = z.output<typeof guideRow>;

/** Fields of a guide by the column they come from. */
const columns = {
  documents: "documents",
  steps: "steps",
  promisedDays: "promised_days",
  statutoryDays: "statutory_days",
  visits: "visits",
  online: "online",
  mail: "mail",
  phone: "phone",
  documentNames: "document_names",
  stepNames: "step_names",
  fee: "fee",
  feeBasis: "fee_basis",
  note: "note",
} as const satisfies Record<keyof GuideFacts, keyof GuideRow>;

const factsOf = (row: GuideRow) =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, row[column]])) as unknown as {
    [Field in keyof typeof columns]: GuideRow[(typeof columns)[Field]];
  };

/** The guides of today. */
async function storedGuides(): Promise<Map<string, GuideRow>> {
  const rows = await db.select().from(guides).where(isNull(guides.replacedAt));
  return new Map(
    rows.map((guide) => {
      const cells = Object.entries(columns).map(([field, column]) => [column, guide[field as keyof GuideFacts]]);
      const row = { task_code: guide.taskCode, updated: guide.updated, ...Object.fromEntries(cells) } as GuideRow;
      return [guide.taskCode, row];
    }),
  );
}

export const prepareGuides = prepareOf<typeof guideRow>({
  schema: guideRow,
  key: ["task_code"],
  stored: storedGuides,
  check: async (entries, { now }) => {
    const catalogue = new Map((await db.select().from(tasks)).map((task) => [task.code, task]));
    const findings = entries.flatMap(({ row, value: guide }) => {
      const task = catalogue.get(guide.task_code);
      if (!task) {
        const values = { value: guide.task_code };
        return [{ level: "error", code: "unknownTask", row, column: "task_code", values } satisfies Finding];
      }
      const found: Finding[] = contradictions(factsOf(guide), task).map(({ code, field, values }) => ({
        level: "warning",
        code,
        row,
        column: columns[field],
        values,
      }));
      if (guide.updated && guide.updated > dayOf(now))
        found.push({ level: "warning", code: "dayInFuture", row, column: "updated", values: { value: guide.updated } });
      return found;
    });
    return { entries, findings };
  },
  write: writeGuides,
});

/** A changed guide is a new row: walks keep the one they were held against. */
async function writeGuides(tx: Tx, { created, changed }: Differing<GuideRow>, { now }: By): Promise<undefined> {
  for (const { task_code } of changed)
    await tx
      .update(guides)
      .set({ replacedAt: now })
      .where(and(eq(guides.taskCode, task_code), isNull(guides.replacedAt)));
  await inBatches([...created, ...changed], (batch) =>
    tx.insert(guides).values(
      batch.map((row) => ({
        ...factsOf(row),
        id: newId(),
        taskCode: row.task_code,
        updated: row.updated,
        importedAt: now,
        replacedAt: null,
      })),
    ),
  );
}
