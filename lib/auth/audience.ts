import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants, units } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { withCarried } from "@/domain/delegation";
import type { Grant, Viewer } from "@/domain/viewer";
import { env } from "@/env";
import { carriedOn } from "./carried";
import { makeViewer } from "./make-viewer";

/** Everybody with a confirmed grant, to find out whom to tell: to ask what they may see, never to act as them. */
export const audience = (day: Day): Promise<Viewer[]> => viewersWith(day, isNotNull(grants.confirmedAt));

/** The account's own viewer for a reader that cannot sign in and has shown its secret; undefined once it was shut out. */
export async function viewerOf(accountId: string, day: Day): Promise<Viewer | undefined> {
  const [viewer] = await viewersWith(
    day,
    and(isNotNull(grants.confirmedAt), eq(accounts.id, accountId), env().DEMO ? undefined : eq(accounts.demo, false)),
  );
  return viewer;
}

async function viewersWith(day: Day, condition: SQL | undefined): Promise<Viewer[]> {
  const carried = await carriedOn(day);
  const rows = await db
    .select({
      id: accounts.id,
      name: accounts.name,
      role: grants.role,
      unit: { code: units.code, path: units.path, name: units.shortName },
    })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.id, grants.accountId), isNull(accounts.disabledAt)))
    .innerJoin(units, eq(units.code, grants.unit))
    .where(condition)
    .orderBy(accounts.id, grants.id);
  const held = new Map<string, { name: string; grants: Grant[] }>();
  for (const { id, name, role, unit } of rows) {
    const one = held.get(id) ?? { name, grants: [] };
    one.grants.push({ role, unit });
    held.set(id, one);
  }
  return [...held].map(([accountId, { name, grants: own }]) =>
    makeViewer({ accountId, name, grants: withCarried(own, carried.get(accountId) ?? []) }),
  );
}
