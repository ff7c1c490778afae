import { and, asc, eq, gte, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { accounts, delegations, grants, units } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { businessRoles, type Grant, type Hat } from "@/domain/viewer";
import { env } from "@/env";

/**
 * What substitutes carry on a day, by their accounts: the principals' own grants as they are held
 * now, of the one unit. From the first day on, over with the last one or when it was ended; asked
 * with every page, so read anew only when somebody has written.
 */
export const carriedOn = (day: Day): Promise<ReadonlyMap<string, Grant[]>> =>
  unlessWritten(`carried ${day} ${env().DEMO}`, async () => {
    const rows = await db
      .select({
        substitute: delegations.substitute,
        principal: { accountId: accounts.id, name: accounts.name },
        role: grants.role,
        unit: { code: units.code, path: units.path, name: units.shortName },
      })
      .from(delegations)
      .innerJoin(
        accounts,
        and(
          eq(accounts.id, delegations.principal),
          isNull(accounts.disabledAt),
          env().DEMO ? undefined : eq(accounts.demo, false),
        ),
      )
      .innerJoin(
        grants,
        and(
          eq(grants.accountId, delegations.principal),
          eq(grants.unit, delegations.unit),
          isNotNull(grants.confirmedAt),
          inArray(grants.role, [...businessRoles]),
        ),
      )
      .innerJoin(units, eq(units.code, delegations.unit))
      .where(and(gte(delegations.untilDay, day), lte(delegations.fromDay, day), isNull(delegations.endedAt)))
      .orderBy(asc(delegations.id), asc(grants.id));
    const hats = await hatsOfAll(rows.map(({ principal }) => principal.accountId));
    const carried = new Map<string, Grant[]>();
    for (const { substitute, principal, role, unit } of rows) {
      const onBehalfOf = { ...principal, hats: hats.get(principal.accountId) ?? [] };
      carried.set(substitute, [...(carried.get(substitute) ?? []), { role, unit, onBehalfOf }]);
    }
    return carried;
  });

/** Everything that these accounts hold, wherever that is. */
async function hatsOfAll(accountIds: readonly string[]): Promise<ReadonlyMap<string, Hat[]>> {
  const found = new Map<string, Hat[]>();
  if (accountIds.length === 0) return found;
  const rows = await db
    .select({
      account: grants.accountId,
      role: grants.role,
      unit: { code: units.code, path: units.path, name: units.shortName },
    })
    .from(grants)
    .innerJoin(units, eq(units.code, grants.unit))
    .where(and(inArray(grants.accountId, [...accountIds]), isNotNull(grants.confirmedAt)));
  for (const { account, ...hat } of rows) found.set(account, [...(found.get(account) ?? []), hat]);
  return found;
}
