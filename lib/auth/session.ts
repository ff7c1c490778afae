import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, lt, or } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { accounts, grants, sessions, units } from "@/db/schema";
import type { Locale } from "@/domain/language";
import type { Role, Viewer } from "@/domain/permission";
import { env } from "@/env";
import { makeViewer } from "./make-viewer";

/** An office screen left alone; an hour, so that a walk at a window does not end in a sign-in. */
export const idleMinutes = 60;
/** A working day; whoever comes back tomorrow signs in again. */
export const absoluteHours = 12;
/** Writing every read would cost a disk flush a page. */
const seenEveryMs = 60_000;

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/** Who is signed in, as the database says at this moment. */
export interface Session {
  sid: string;
  username: string;
  /** 职务 */
  title: string;
  mustChangePassword: boolean;
  /** Chosen in the account menu; null: never. */
  locale: Locale | null;
  /** The grants in words: as what, and where. */
  posts: { role: Role; unit: string }[];
  viewer: Viewer;
}

/** Times are the machine's, not the business clock's. */
export async function openSession(tx: Tx, accountId: string, at: Date): Promise<string> {
  const stale = or(lt(sessions.expiresAt, at), lt(sessions.seenAt, minutesBefore(at, idleMinutes)));
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), stale));
  const sid = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + absoluteHours * 3_600_000);
  await tx.insert(sessions).values({ sid, accountId, createdAt: at, seenAt: at, expiresAt });
  return sid;
}

/** Every browser of this account is signed out with the next request. */
export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId));
}

/** Returns whose session it was. */
export async function endSession(tx: Tx, sid: string): Promise<string | undefined> {
  const [ended] = await tx.delete(sessions).where(eq(sessions.sid, sid)).returning();
  return ended?.accountId;
}

/** Also of a session that is over by now, as long as its row is there. */
export async function localeOfSession(sid: string): Promise<Locale | null> {
  const [row] = await db
    .select({ locale: accounts.locale })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.sid, sid));
  return row?.locale ?? null;
}

/** Session, account and confirmed grants in one query; null when any of them says no. */
export async function readSession(sid: string, at: Date): Promise<Session | null> {
  const rows = await db
    .select({
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
      accountId: accounts.id,
      username: accounts.username,
      name: accounts.name,
      title: accounts.title,
      mustChangePassword: accounts.mustChangePassword,
      locale: accounts.locale,
      disabledAt: accounts.disabledAt,
      demo: accounts.demo,
      role: grants.role,
      unit: { code: units.code, path: units.path, name: units.shortName },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(grants, and(eq(grants.accountId, accounts.id), isNotNull(grants.confirmedAt)))
    .leftJoin(units, eq(units.code, grants.unit))
    .where(eq(sessions.sid, sid))
    .orderBy(grants.id);
  const [row] = rows;
  if (!row || row.disabledAt || (row.demo && !env().DEMO)) return null;
  if (row.expiresAt <= at || row.seenAt <= minutesBefore(at, idleMinutes)) return null;
  if (at.getTime() - row.seenAt.getTime() > seenEveryMs) await touchSession(sid, at);
  const held = rows.flatMap(({ role, unit }) => (role && unit ? [{ role, unit }] : []));
  return {
    sid,
    username: row.username,
    title: row.title,
    mustChangePassword: row.mustChangePassword,
    locale: row.locale,
    posts: held.map(({ role, unit }) => ({ role, unit: unit.name })),
    viewer: makeViewer({ accountId: row.accountId, name: row.name, grants: held }),
  };
}

/** Conditional, so that several tabs write once a minute together. */
async function touchSession(sid: string, at: Date): Promise<void> {
  await transaction((tx) =>
    tx
      .update(sessions)
      .set({ seenAt: at })
      .where(and(eq(sessions.sid, sid), lt(sessions.seenAt, new Date(at.getTime() - seenEveryMs)))),
  );
}
