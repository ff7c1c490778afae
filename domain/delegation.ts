import { addDays, type Day, daysBetween } from "./calendar";
import { businessRoles, type Grant, type Principal, type Role, type Viewer } from "./viewer";

// 委托代理: away for a dated period, a substitute in the same unit acts.

/** A first and a last day, both included. */
export interface Period {
  fromDay: Day;
  untilDay: Day;
}

/** Longer than that it is no absence but another post. */
export const longestDelegation = 92;

export const isTooLong = ({ fromDay, untilDay }: Period): boolean =>
  daysBetween(fromDay, untilDay) >= longestDelegation;
/** Administrators' roles (三员) are not delegated. */
export const isDelegable = (role: Role): boolean => (businessRoles as readonly Role[]).includes(role);

/** Own grants and those carried for somebody else, in a unit where one holds a grant of one's own. */
export function withCarried(own: readonly Grant[], carried: readonly Grant[]): Grant[] {
  const holds = (code: string) => own.some(({ role, unit }) => isDelegable(role) && unit.code === code);
  return [...own, ...carried.filter(({ role, unit }) => isDelegable(role) && holds(unit.code))];
}

const isOwn = ({ onBehalfOf }: Grant) => onBehalfOf === undefined;

/** Whose substitute these grants make one. */
function principalsOf(grants: readonly Grant[]): Principal[] {
  const found = new Map(grants.flatMap(({ onBehalfOf: one }) => (one ? [[one.accountId, one] as const] : [])));
  return [...found.values()];
}

/**
 * In whose name a viewer may act: first in their own, then for each whom they stand in for. What
 * they may do themselves they never do for somebody else; and who stands in keeps their own hats
 * on, so that no rule about two hats is got round.
 */
export function personae(viewer: Viewer): Viewer[] {
  if (viewer.actingFor || viewer.grants.every(isOwn)) return [viewer];
  const own = viewer.grants.filter(isOwn);
  return [
    { ...viewer, grants: own },
    ...principalsOf(viewer.grants).map((actingFor) => ({
      ...viewer,
      grants: viewer.grants.filter((grant) => isOwn(grant) || grant.onBehalfOf?.accountId === actingFor.accountId),
      actingFor,
    })),
  ];
}

/** The accounts that answer for what is done: who acts, and for whom. Either counts where two keys must differ. */
export const answerable = ({ accountId, actingFor }: Viewer): string[] =>
  actingFor ? [accountId, actingFor.accountId] : [accountId];

/** What an event says beside its particulars where it was done for somebody. */
export const behalf = ({ actingFor }: Viewer) =>
  actingFor ? { onBehalfOf: { id: actingFor.accountId, name: actingFor.name } } : {};

/** Whose account an event was done for. */
export function principalIn({ onBehalfOf }: Record<string, unknown>): string[] {
  const id = (onBehalfOf as { id?: unknown } | undefined)?.id;
  return typeof id === "string" ? [id] : [];
}

/** Who did it, as it is read: 某某（代某某）. */
export function signedBy(actor: string, { onBehalfOf }: Record<string, unknown>): string {
  const name = (onBehalfOf as { name?: unknown } | undefined)?.name;
  return typeof name === "string" ? `${actor}（代${name}）` : actor;
}

/** So many days after its end nobody is told of it any more. */
export const toldAfterwards = 31;

/** What both are told on a day: that it has begun, or that it is over; each once. */
export function delegationNews(period: Period, today: Day): ("delegationBegins" | "delegationEnds")[] {
  if (today > addDays(period.untilDay, toldAfterwards)) return [];
  if (today > period.untilDay) return ["delegationEnds"];
  return today >= period.fromDay ? ["delegationBegins"] : [];
}
