import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants, signInFailures, units } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Role, Viewer } from "@/domain/viewer";
import { readSignInPolicy } from "@/lib/auth/policy";
import { machineNow } from "@/lib/clock";

export const accountsPageSize = 50;

export interface HeldGrant {
  id: string;
  role: Role;
  unit: { code: string; name: string };
  /** Without effect until then. */
  confirmedAt: Date | null;
}
export interface AccountRow {
  id: string;
  username: string;
  name: string;
  title: string;
  disabledAt: Date | null;
  grants: HeldGrant[];
}

const columns = {
  id: accounts.id,
  username: accounts.username,
  name: accounts.name,
  title: accounts.title,
  disabledAt: accounts.disabledAt,
};

async function grantsOf(accountIds: string[]): Promise<(HeldGrant & { accountId: string })[]> {
  if (accountIds.length === 0) return [];
  return db
    .select({
      id: grants.id,
      accountId: grants.accountId,
      role: grants.role,
      unit: { code: units.code, name: units.shortName },
      confirmedAt: grants.confirmedAt,
    })
    .from(grants)
    .innerJoin(units, eq(units.code, grants.unit))
    .where(inArray(grants.accountId, accountIds))
    .orderBy(asc(grants.id));
}

export interface AccountFilter {
  q?: string;
  unit?: string;
  role?: Role;
  page: number;
}

function wanted({ q, unit, role }: AccountFilter): SQL | undefined {
  const pattern = `%${q?.replace(/[!%_]/g, "!$&")}%`;
  const held = and(
    eq(grants.accountId, accounts.id),
    unit ? eq(grants.unit, unit) : undefined,
    role ? eq(grants.role, role) : undefined,
  );
  return and(
    q
      ? or(
          sql`${accounts.name} like ${pattern} escape '!'`,
          sql`${accounts.username} like ${pattern.toLowerCase()} escape '!'`,
        )
      : undefined,
    unit || role ? inArray(accounts.id, db.select({ id: grants.accountId }).from(grants).where(held)) : undefined,
  );
}

/** Undefined for whoever is no administrator. */
export async function listAccounts(
  viewer: Viewer,
  filter: AccountFilter,
): Promise<{ total: number; rows: AccountRow[] } | undefined> {
  if (!can(viewer, "system.seeAccounts")) return undefined;
  const where = wanted(filter);
  const total = await db.$count(accounts, where);
  const found = await db
    .select(columns)
    .from(accounts)
    .where(where)
    .orderBy(asc(accounts.username))
    .limit(accountsPageSize)
    .offset((filter.page - 1) * accountsPageSize);
  const held = await grantsOf(found.map(({ id }) => id));
  return { total, rows: found.map((row) => ({ ...row, grants: held.filter((one) => one.accountId === row.id) })) };
}

export async function accountById(viewer: Viewer, id: string): Promise<AccountRow | undefined> {
  if (!can(viewer, "system.seeAccounts")) return undefined;
  const [row] = await db.select(columns).from(accounts).where(eq(accounts.id, id));
  return row && { ...row, grants: await grantsOf([id]) };
}

/** True while the next attempt to sign in would be refused unseen; for the security administrator, who may unlock. */
export async function accountIsLocked(viewer: Viewer, username: string): Promise<boolean> {
  if (!can(viewer, "system.manageSecurity")) return false;
  const { failures, lockMinutes } = await readSignInPolicy();
  const since = new Date(machineNow().getTime() - lockMinutes * 60_000);
  const recent = and(eq(signInFailures.username, username), gt(signInFailures.at, since));
  return (await db.$count(signInFailures, recent)) >= failures;
}

export interface WaitingGrant {
  id: string;
  role: Role;
  unit: string;
  account: { id: string; name: string; username: string; title: string };
}

/** What waits for the security administrator. */
export async function waitingGrants(viewer: Viewer): Promise<WaitingGrant[] | undefined> {
  if (!can(viewer, "system.seeAccounts")) return undefined;
  return db
    .select({
      id: grants.id,
      role: grants.role,
      unit: units.shortName,
      account: { id: accounts.id, name: accounts.name, username: accounts.username, title: accounts.title },
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .innerJoin(units, eq(units.code, grants.unit))
    .where(isNull(grants.confirmedAt))
    .orderBy(asc(grants.id))
    .limit(200);
}

export async function countWaitingGrants(viewer: Viewer): Promise<number> {
  return can(viewer, "system.seeAccounts") ? db.$count(grants, isNull(grants.confirmedAt)) : 0;
}
