/** The tree of units: city → bureaus; city → counties and zones → their bureaus. */
export const unitKinds = ["city", "county", "zone", "bureau"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A unit as rules see it: its code and its path from the root, `CZ/GCQ/GCQ-FGW`. */
export interface UnitRef {
  code: string;
  path: string;
}

export interface NamedUnit extends UnitRef {
  name: string;
}

/** True for the unit itself and for everything above `unit` in the tree. */
export const liesIn = (unit: UnitRef, within: UnitRef): boolean =>
  unit.path === within.path || unit.path.startsWith(`${within.path}/`);

/** Of the way from the root down to a unit: its county or zone, else the city. */
export const jurisdictionOf = (way: readonly { code: string; kind: UnitKind }[]): string | undefined =>
  (way.findLast(({ kind }) => kind === "county" || kind === "zone") ?? way[0])?.code;
