import { encode } from "next-auth/jwt";

/** Opens a session as sign-in would, without typing a password each time; sign-in itself has its own story. */
export async function sessionOf(username: string) {
  // Loaded late: the database's address is known once the server runs.
  const { eq } = await import("drizzle-orm");
  const { db, transaction } = await import("@/db/client");
  const { accounts } = await import("@/db/schema");
  const { openSession, readSession } = await import("@/lib/auth/session");
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.username, username));
  if (!account) throw new Error(`no account ${username} in the demonstration`);
  const sid = await transaction((tx) => openSession(tx, account.id, new Date()));
  const session = await readSession(sid, new Date());
  if (!session) throw new Error(`${username} is not let in`);
  return session;
}

export async function sessionCookieFor(username: string, url: string) {
  const { sid } = await sessionOf(username);
  const { sessionCookie } = await import("@/lib/auth/options");
  const value = await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return { name: sessionCookie(), value, url, httpOnly: true, sameSite: "Lax" as const };
}
