import type { Viewer } from "./permission";
import type { Role } from "./role";
import { liesIn, type UnitRef } from "./unit";

/** Holds one of these roles in that very unit. */
export const holds = (viewer: Viewer, asked: readonly Role[], unit: UnitRef): boolean =>
  viewer.grants.some((grant) => asked.includes(grant.role) && grant.unit.code === unit.code);

/** Holds one of these roles in the unit or somewhere above it. */
export const over = (viewer: Viewer, asked: readonly Role[], unit: UnitRef): boolean =>
  viewer.grants.some((grant) => asked.includes(grant.role) && liesIn(unit, grant.unit));

/** Holds one of these roles anywhere. */
export const has = (viewer: Viewer, asked: readonly Role[]) =>
  viewer.grants.some((grant) => asked.includes(grant.role));
