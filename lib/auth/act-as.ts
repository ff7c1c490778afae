import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants, units } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { makeViewer } from "./make-viewer";

/**
 * The viewer of a demonstration account, for the job that plays the demonstration; throws for any
 * other account. Lint and the architecture test keep every room that ships away from it.
 */
export async function actAs(username: string): Promise<Viewer> {
  const rows = await db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      role: grants.role,
      unit: { code: units.code, path: units.path, name: units.shortName },
    })
    .from(accounts)
    .innerJoin(grants, and(eq(grants.accountId, accounts.id), isNotNull(grants.confirmedAt)))
    .innerJoin(units, eq(units.code, grants.unit))
    .where(and(eq(accounts.username, username), eq(accounts.demo, true)))
    .orderBy(grants.id);
  const [first] = rows;
  if (!first) throw new Error(`no demonstration account: ${username}`);
  return makeViewer({
    accountId: first.accountId,
    name: first.name,
    grants: rows.map(({ role, unit }) => ({ role, unit })),
  });
}
