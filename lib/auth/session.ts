import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, lt, or, sql } from "drizzle-orm";
import { ask, db, type Tx, transaction } from "@/db/client";
import { accounts, grants, secondFactors, sessions, settings, units } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { withCarried } from "@/domain/delegation";
import type { Locale } from "@/domain/language";
import { type SignInStep, secondStepMinutes, stepOwed } from "@/domain/second-factor";
import { policyFrom } from "@/domain/sign-in-policy";
import type { Role, Viewer } from "@/domain/viewer";
import { env } from "@/env";
import { now } from "@/lib/clock";
import { unlessFault } from "@/lib/fault";
import { carriedOn } from "./carried";
import { makeViewer } from "./make-viewer";
import { policyName, readSignInPolicy } from "./policy";

/** Writing every read would cost a disk flush a page. */
const seenEveryMs = 60_000;
const longestNote = 200;

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/** Who is signed in, as the database says at this moment. */
export interface Session {
  sid: string;
  username: string;
  /** 职务 */
  title: string;
  /** Chosen in the account menu; null: never. */
  locale: Locale | null;
  /** Until then it opens nothing but that one step. */
  owes: SignInStep | null;
  /** A demonstration account, exempt from passwords of its own and from a second factor. */
  exempt: boolean;
  /** The grants in words: as what, and where. */
  posts: { role: Role; unit: string; onBehalfOf?: string }[];
  viewer: Viewer;
}

/** Times are the machine's, not the business clock's. */
export async function openSession(
  tx: Tx,
  accountId: string,
  at: Date,
  secondFactorAt: Date | null = null,
): Promise<string> {
  const { idleMinutes, absoluteHours } = await readSignInPolicy();
  const stale = or(lt(sessions.expiresAt, at), lt(sessions.seenAt, minutesBefore(at, idleMinutes)));
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), stale));
  const sid = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + absoluteHours * 3_600_000);
  await tx.insert(sessions).values({ sid, accountId, createdAt: at, seenAt: at, expiresAt, secondFactorAt });
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

/** Asked with every page. */
const sessionWhere = () =>
  db
    .select({
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
      secondFactorAt: sessions.secondFactorAt,
      enrolledAt: secondFactors.confirmedAt,
      policy: settings.value,
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
    .leftJoin(secondFactors, eq(secondFactors.accountId, sessions.accountId))
    .leftJoin(settings, eq(settings.name, policyName))
    .leftJoin(grants, and(eq(grants.accountId, accounts.id), isNotNull(grants.confirmedAt)))
    .leftJoin(units, eq(units.code, grants.unit))
    .where(eq(sessions.sid, sql.placeholder("sid")))
    .orderBy(grants.id);

/** Session, account, confirmed grants, second factor and policy in one query; null when any of them says no. */
export async function readSession(sid: string, at: Date): Promise<Session | null> {
  const rows = await ask("session", sessionWhere, { sid });
  const [row] = rows;
  if (!row || row.disabledAt || (row.demo && !env().DEMO)) return null;
  const { idleMinutes, absoluteHours } = policyFrom(row.policy);
  // The limits of today, also for sessions opened before somebody made them shorter.
  if (row.expiresAt <= at || row.createdAt <= minutesBefore(at, absoluteHours * 60)) return null;
  if (row.seenAt <= minutesBefore(at, idleMinutes)) return null;

  const held = rows.flatMap(({ role, unit }) => (role && unit ? [{ role, unit }] : []));
  const carried = (await carriedOn(dayOf(now()))).get(row.accountId) ?? [];
  const all = withCarried(held, carried);
  const viewer = makeViewer({ accountId: row.accountId, name: row.name, grants: all });
  const owes = stepOwed({
    viewer,
    exempt: row.demo,
    mustChangePassword: row.mustChangePassword,
    enrolled: row.enrolledAt !== null,
    secondFactorShown: row.secondFactorAt !== null,
  });
  if (owes === "secondFactor" && row.createdAt <= minutesBefore(at, secondStepMinutes)) return null;
  if (at.getTime() - row.seenAt.getTime() > seenEveryMs) await noteSeen(sid, at);
  const posts = all.map(({ role, unit, onBehalfOf }) => ({ role, unit: unit.name, onBehalfOf: onBehalfOf?.name }));
  const { username, title, locale } = row;
  return { sid, username, title, locale, owes, exempt: row.demo, posts, viewer };
}

const beingSeen = new Set<string>();

/** Whoever only reads does not wait for a lock or for room on the disk: it is noted with a later page. */
async function noteSeen(sid: string, at: Date): Promise<void> {
  if (beingSeen.has(sid)) return;
  beingSeen.add(sid);
  const noted = unlessFault(touchSession(sid, at), "touchSession").finally(() => beingSeen.delete(sid));
  await Promise.race([noted, new Promise((resolve) => setTimeout(resolve, longestNote).unref())]);
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
