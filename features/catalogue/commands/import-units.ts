import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { units } from "@/db/schema";
import { unitKinds } from "@/domain/unit";
import { keepIssuesOfUnitsFindable } from "@/features/issues/commands/findable";
import { retiredUnits } from "@/features/units/queries";
import { unitsWithRecords } from "../queries/unit-records";
import type { Entry, Finding } from "../schema";
import { choice, code, needed, optionalCode, text } from "./cell";
import { type Differing, inBatches, prepareOf } from "./prepare";
import { crossing, crossingFindings } from "./unit-moves";
import { placed, type TreeUnit, unitFindings } from "./unit-tree";

export const unitRow = z.object({
  code,
  name_zh: needed(100),
  short_zh: needed(40),
  name_en: text(200),
  kind: choice(unitKinds),
  parent: optionalCode,
  counterpart: optionalCode,
});

export async function storedUnits(): Promise<Map<string, TreeUnit>> {
  const rows = await db.select().from(units);
  return new Map(
    rows.map(({ code, kind, parent, counterpart, name, shortName, nameEn }) => [
      code,
      { code, name_zh: name, short_zh: shortName, name_en: nameEn, kind, parent, counterpart },
    ]),
  );
}

/** What the tree, and what was done under it, have against these. */
export async function findingsOf(
  entries: readonly Entry<TreeUnit>[],
  stored: ReadonlyMap<string, TreeUnit>,
  unread: ReadonlySet<string> = new Set(),
): Promise<Finding[]> {
  const kept = await unitsWithRecords(crossing(entries, stored));
  const found = unitFindings(entries, { stored, unread, retired: await retiredUnits() });
  return [...found, ...crossingFindings(entries, stored, kept)].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

export const prepareUnits = prepareOf<typeof unitRow>({
  schema: unitRow,
  key: ["code"],
  stored: storedUnits,
  check: async (entries, { stored, unread }) => ({
    entries,
    findings: await findingsOf(entries, stored, unread),
  }),
  write: writeUnits,
});

export async function writeUnits(
  tx: Tx,
  { created, changed, all }: Pick<Differing<TreeUnit>, "created" | "changed" | "all">,
): Promise<undefined> {
  const before = await tx.select({ code: units.code, path: units.path }).from(units);
  const tree = new Map([...(await storedUnits()), ...all.map((unit) => [unit.code, unit] as const)]);
  const version = sql`${units.version} + 1`;
  await inBatches(created, (batch) => tx.insert(units).values(batch.map((unit) => placed(tree, unit))));
  for (const unit of changed)
    await tx
      .update(units)
      .set({ ...placed(tree, unit), version })
      .where(eq(units.code, unit.code));
  // A unit that moved takes its subtree along, listed in the file or not.
  for (const { code, path } of await tx.select({ code: units.code, path: units.path }).from(units)) {
    const unit = tree.get(code);
    if (unit && placed(tree, unit).path !== path)
      await tx
        .update(units)
        .set({ ...placed(tree, unit), version })
        .where(eq(units.code, code));
  }
  const moved = before.filter(({ code, path }) => {
    const unit = tree.get(code);
    return unit && placed(tree, unit).path !== path;
  });
  await keepIssuesOfUnitsFindable(
    tx,
    moved.map(({ code }) => code),
  );
}
