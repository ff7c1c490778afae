import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import type { FindingCode, newUnitInput, unitInput } from "../schema";
import { changesOf } from "./changes";
import { findingsOf, storedUnits, writeUnits } from "./import-units";
import { lockCatalogue, mayNotManage } from "./lock-catalogue";
import type { TreeUnit } from "./unit-tree";

export const ofUnit = (code: string) => ({ type: "catalogue", id: `unit:${code}` }) as const;

const fieldOf: Record<string, string> = {
  name_zh: "name",
  parent: "parent",
  counterpart: "counterpart",
  kind: "parent",
};
const problemOf: Partial<Record<FindingCode, string>> = {
  withoutParent: "required",
  retiredUnit: "retired",
  unknownUnit: "unknown",
};

/** What the tree has against this unit, at the fields of a form. */
async function wrongFields(unit: TreeUnit, stored: Map<string, TreeUnit>): Promise<Record<string, string> | undefined> {
  const wrong = (await findingsOf([{ row: 1, value: unit }], stored))
    .filter(({ level }) => level === "error")
    .map(({ code, column = "" }) => [fieldOf[column] ?? column, problemOf[code as FindingCode] ?? code]);
  return wrong.length > 0 ? Object.fromEntries(wrong) : undefined;
}

/** 新建单位 */
export const createUnit = (
  viewer: Viewer,
  now: Date,
  input: z.output<typeof newUnitInput>,
): Promise<Result<{ code: string }>> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    await lockCatalogue(tx);
    const { code, name, shortName, nameEn, kind, parent, counterpart } = input;
    const stored = await storedUnits();
    if (stored.has(code)) return refuse("duplicate", { values: { what: code } });
    const unit = { code, name_zh: name, short_zh: shortName, name_en: nameEn, kind, parent, counterpart };
    const fields = await wrongFields(unit, stored);
    if (fields) return refuse("invalid", { fields });
    await writeUnits(tx, { created: [unit], changed: [], all: [unit] });
    const event = { type: "unitCreated", from: null, to: null, particulars: { name, parent: parent ?? "" } } as const;
    await appendEvent(tx, viewer, now, ofUnit(code), event);
    return done({ code });
  });

/**
 * Renames a unit, or moves it with all that lies below; what was told under the old name keeps it.
 * Once something was walked, raised or told there, it stays in its jurisdiction.
 */
export const changeUnit = (viewer: Viewer, now: Date, input: z.output<typeof unitInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    await lockCatalogue(tx);
    const { code, version, ...fields } = input;
    const stored = await storedUnits();
    const before = stored.get(code);
    if (!before) return refuse("notFound");
    const unit: TreeUnit = {
      ...before,
      name_zh: fields.name,
      short_zh: fields.shortName,
      name_en: fields.nameEn,
      parent: before.kind === "city" ? null : fields.parent,
      counterpart: fields.counterpart,
    };
    const [row] = await db.select().from(units).where(eq(units.code, code));
    const changes = changesOf(row ?? {}, { ...fields, parent: unit.parent });
    if (changes.length === 0) return refuse("nothingChanged");
    const wrong = await wrongFields(unit, stored);
    if (wrong) return refuse("invalid", { fields: wrong });
    const [claimed] = await tx
      .update(units)
      .set({ version: sql`${units.version} + 1` })
      .where(and(eq(units.code, code), eq(units.version, version)))
      .returning({ code: units.code });
    if (!claimed) return changedMeanwhile(ofUnit(code).id);
    await writeUnits(tx, { created: [], changed: [unit], all: [unit] });
    const event = { type: "unitChanged", from: null, to: null, particulars: { changes } } as const;
    await appendEvent(tx, viewer, now, ofUnit(code), event);
    return done(undefined);
  });
