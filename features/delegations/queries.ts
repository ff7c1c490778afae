import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, delegations, grants, units } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { isDelegable } from "@/domain/delegation";
import { businessRoles, type Role, type Viewer } from "@/domain/viewer";
import { env } from "@/env";

/** Ahead, in force today, or over. */
export type DelegationState = "ahead" | "inForce" | "over" | "ended";

export interface DelegationRow {
  id: string;
  principal: { id: string; name: string };
  substitute: { id: string; name: string };
  unit: string;
  fromDay: Day;
  untilDay: Day;
  reason: string;
  state: DelegationState;
  /** This viewer is the principal or made it, and it is not over. */
  mayEnd: boolean;
}

const principal = alias(accounts, "principal");
const substitute = alias(accounts, "substitute");
const longest = 50;

/** The viewer's own: as principal, as substitute, or made for a liaison; the latest first. */
export async function ownDelegations(viewer: Viewer, now: Date): Promise<DelegationRow[]> {
  const me = viewer.accountId;
  const today = dayOf(now);
  const rows = await db
    .select({
      row: delegations,
      principal: { id: principal.id, name: principal.name },
      substitute: { id: substitute.id, name: substitute.name },
      unit: units.shortName,
    })
    .from(delegations)
    .innerJoin(principal, eq(principal.id, delegations.principal))
    .innerJoin(substitute, eq(substitute.id, delegations.substitute))
    .innerJoin(units, eq(units.code, delegations.unit))
    .where(or(eq(delegations.principal, me), eq(delegations.substitute, me), eq(delegations.madeBy, me)))
    .orderBy(desc(delegations.fromDay), desc(delegations.id))
    .limit(longest);
  return rows.map(({ row, ...people }) => {
    const state = stateOf(row, today);
    const mayEnd = (state === "ahead" || state === "inForce") && (row.principal === me || row.madeBy === me);
    const { id, fromDay, untilDay, reason } = row;
    return { id, fromDay, untilDay, reason, ...people, state, mayEnd };
  });
}

function stateOf({ endedAt, fromDay, untilDay }: typeof delegations.$inferSelect, today: Day): DelegationState {
  if (endedAt) return "ended";
  if (today > untilDay) return "over";
  return today < fromDay ? "ahead" : "inForce";
}

export interface DelegationUnit {
  code: string;
  name: string;
  /** Who could stand in: everybody else with a business role there. */
  colleagues: { id: string; name: string; title: string }[];
  /** Whom the viewer may send away beside themselves: the unit's liaisons, where they are its head. */
  liaisons: { id: string; name: string }[];
}

/** Where the viewer may name a substitute, and whom. */
export async function delegationChoices(viewer: Viewer): Promise<DelegationUnit[]> {
  const own = viewer.grants.filter(({ role, onBehalfOf }) => isDelegable(role) && !onBehalfOf);
  const codes = [...new Set(own.map(({ unit }) => unit.code))];
  if (codes.length === 0) return [];
  const held = await db
    .select({ unit: grants.unit, role: grants.role, id: accounts.id, name: accounts.name, title: accounts.title })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        inArray(grants.unit, codes),
        inArray(grants.role, [...businessRoles]),
        isNotNull(grants.confirmedAt),
        isNull(accounts.disabledAt),
        ne(accounts.id, viewer.accountId),
        env().DEMO ? undefined : eq(accounts.demo, false),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  return codes.map((code) => {
    const here = held.filter(({ unit }) => unit === code);
    const people = [...new Map(here.map(({ id, name, title }) => [id, { id, name, title }])).values()];
    const rolesOf = (id: string): Role[] => here.filter((one) => one.id === id).map(({ role }) => role);
    const leads = own.some(({ role, unit }) => role === "head" && unit.code === code);
    return {
      code,
      name: own.find(({ unit }) => unit.code === code)?.unit.name ?? code,
      colleagues: people,
      liaisons: leads ? people.filter(({ id }) => rolesOf(id).every((role) => role === "liaison")) : [],
    };
  });
}
