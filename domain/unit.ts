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

/** The city, or the county or zone the path passes through. Depth decides: root children with children are jurisdictions. */
export const jurisdictionOf = (unit: { code: string; path: string; kind: UnitKind }): string => {
  const [city, second] = unit.path.split("/");
  if (unit.kind === "county" || unit.kind === "zone") return unit.code;
  return unit.path.split("/").length > 2 && second ? second : (city ?? unit.code);
};
