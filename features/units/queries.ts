import { asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { units } from "@/db/schema";
import { liesIn, type UnitKind, type UnitRef } from "@/domain/unit";

// The tree of units is public; no viewer is asked for.

export interface Unit {
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  path: string;
  /** The city, or the county or zone it belongs to. */
  jurisdiction: string;
  /** Out of use from then on; what names it keeps it. */
  retiredAt: Date | null;
}

const columns = {
  code: units.code,
  name: units.name,
  shortName: units.shortName,
  kind: units.kind,
  parent: units.parent,
  path: units.path,
  jurisdiction: units.jurisdiction,
  retiredAt: units.retiredAt,
};

/** Every unit, parents before children. */
export const allUnits = (): Promise<readonly Unit[]> =>
  unlessWritten("units", () => db.select(columns).from(units).orderBy(asc(units.path)));

/** A unit and everything in it, by code. */
export const codesBelow = (units: readonly Unit[], top: UnitRef): Set<string> =>
  new Set(units.flatMap((unit) => (liesIn(unit, top) ? unit.code : [])));

/** The city's code; empty before the units were imported. */
export const rootUnit = (): Promise<string> =>
  unlessWritten("root unit", async () => {
    const [root] = await db.select({ code: units.code }).from(units).where(isNull(units.parent));
    return root?.code ?? "";
  });

/** Codes of the units out of use: nothing new may name them. */
export async function retiredUnits(): Promise<ReadonlySet<string>> {
  const rows = await db.select({ code: units.code }).from(units).where(isNotNull(units.retiredAt));
  return new Set(rows.map(({ code }) => code));
}

export async function unitRef(code: string): Promise<UnitRef | undefined> {
  const [unit] = await db.select({ code: units.code, path: units.path }).from(units).where(eq(units.code, code));
  return unit;
}

export async function unitByCode(code: string): Promise<Unit | undefined> {
  const [unit] = await db.select(columns).from(units).where(eq(units.code, code));
  return unit;
}

/** Codes by what people write: the full name, the short one, or the code itself. */
export async function unitCodesByName(): Promise<Map<string, string>> {
  const rows = await allUnits();
  return new Map(rows.flatMap(({ code, name, shortName }) => [shortName, name, code].map((word) => [word, code])));
}

export interface UnitGroup {
  /** The city, a county or a zone. */
  code: string;
  name: string;
  options: { code: string; name: string }[];
}

/** Whose matter it is said to be: bureaus first, the jurisdiction itself (its task force) last. */
export const bureausFirst = <T extends { kind: UnitKind }>(units: readonly T[]): T[] => [
  ...units.filter(({ kind }) => kind === "bureau"),
  ...units.filter(({ kind }) => kind !== "bureau"),
];

/**
 * For `<select>`: the city's units and each county's, as groups; the jurisdiction itself comes
 * first. A filter offers all of them, what is new only those in use.
 */
export async function unitOptions({ inUse = false } = {}): Promise<UnitGroup[]> {
  const groups = new Map<string, UnitGroup>();
  for (const unit of await allUnits()) {
    if (inUse && unit.retiredAt) continue;
    const isJurisdiction = unit.code === unit.jurisdiction;
    if (isJurisdiction) groups.set(unit.code, { code: unit.code, name: unit.shortName, options: [] });
    groups.get(unit.jurisdiction)?.options.push({ code: unit.code, name: unit.shortName });
  }
  return [...groups.values()];
}
