import { liesIn, type NamedUnit, type UnitRef } from "./unit";

/** 局长 · 联络员 · 督查员 · 领导 · 系统管理员 · 安全管理员 · 审计员 */
export const roles = ["head", "liaison", "inspector", "leader", "admin", "security", "auditor"] as const;
export type Role = (typeof roles)[number];
/** The three separated administrators (三员分立) hold no business role. */
export const administrators = ["admin", "security", "auditor"] as const satisfies readonly Role[];
export const administers = (role: Role) => (administrators as readonly Role[]).includes(role);
export const businessRoles = ["head", "liaison", "inspector", "leader"] as const satisfies readonly Role[];

/** Whose substitute somebody is. */
export interface Principal {
  accountId: string;
  name: string;
  /** All that they hold, also in other units, which is not carried: it bars whoever acts for them as it bars them. */
  hats?: readonly Hat[];
}

export interface Hat {
  role: Role;
  unit: NamedUnit;
}

export interface Grant {
  role: Role;
  unit: NamedUnit;
  /** Carried for somebody who is away (委托代理); without it, one's own. */
  onBehalfOf?: Principal;
}

declare const brand: unique symbol;
/** Who asks. Only sign-in or a named job makes one (`lib/auth/viewer.ts`), never a form. */
export interface Viewer {
  readonly [brand]: "viewer";
  accountId: string;
  name: string;
  grants: readonly Grant[];
  /** Acts in this name beside their own: what is done now is done for them (`domain/delegation.ts`). */
  actingFor?: Principal;
}

/** Holds one of these roles in that very unit. */
export const holds = (viewer: Viewer, asked: readonly Role[], unit: UnitRef): boolean =>
  viewer.grants.some((grant) => asked.includes(grant.role) && grant.unit.code === unit.code);

/** The same by a grant of one's own, not by one carried for somebody else. */
export const holdsOwn = (viewer: Viewer, asked: readonly Role[], unit: UnitRef): boolean =>
  viewer.grants.some((grant) => !grant.onBehalfOf && asked.includes(grant.role) && grant.unit.code === unit.code);

/** Holds one of these roles in the unit or somewhere above it. */
export const over = (viewer: Viewer, asked: readonly Role[], unit: UnitRef): boolean =>
  viewer.grants.some((grant) => asked.includes(grant.role) && liesIn(unit, grant.unit));

/** What the viewer holds, and whom they act for: a substitute decides nothing that would be barred to the principal. */
export const hatsOf = (viewer: Pick<Viewer, "grants" | "actingFor">): readonly Hat[] => [
  ...viewer.grants,
  ...(viewer.actingFor?.hats ?? []),
];

/**
 * The unit among these in which the viewer wears another hat than an inspector's: that very unit,
 * not its subtree. What names it, an inspector leaves to others.
 */
export const otherHat = (viewer: Viewer, named: readonly UnitRef[]): NamedUnit | undefined =>
  hatsOf(viewer).find(({ role, unit }) => role !== "inspector" && named.some(({ code }) => code === unit.code))?.unit;

/** Holds one of these roles anywhere. */
export const has = (viewer: Viewer, asked: readonly Role[]) =>
  viewer.grants.some((grant) => asked.includes(grant.role));

/** Sees what every unit did, so that “never” means never; others see their part. */
export const seesWholeCity = (viewer: Viewer): boolean =>
  viewer.grants.some(({ role, unit }) => (businessRoles as readonly Role[]).includes(role) && !unit.path.includes("/"));
