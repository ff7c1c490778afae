import { encode } from "next-auth/jwt";
import type { Answer, Sent } from "./stranger";

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

/** Signs in as a browser does, by password; gives the session's cookie where it was let in. */
export async function signedIn(
  send: (sent: Sent) => Promise<Answer>,
  username: string,
  password = process.env.DEMO_PASSWORD ?? "",
): Promise<string | undefined> {
  const kept = (answer: Answer) => [answer.headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]);
  const csrf = await send({ method: "GET", path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const signed = await send({
    method: "POST",
    path: "/api/auth/callback/credentials",
    cookie: kept(csrf).join("; "),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, username, password, json: "true" }).toString(),
  });
  return kept(signed).find((one) => one?.includes("session-token="));
}
