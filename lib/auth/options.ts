import type { NextAuthOptions } from "next-auth";
import { decode, encode, type JWT } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import { type Locale, pathIn } from "@/domain/language";
import { signInBounds } from "@/domain/sign-in-policy";
import { env } from "@/env";
import { machineNow } from "@/lib/clock";
import { sha256 } from "@/lib/digest";
import { log } from "@/lib/log";
import { origin, safePath } from "./origin";
import { readSession } from "./session";

/** The longest that a session may ever last; its row ends it earlier. */
const maxAge = signInBounds.absoluteHours.most * 3600;
const isSecure = (): boolean => origin().startsWith("https:");

/** Behind https no other host and no other path can set it. */
export const sessionCookie = (): string => `${isSecure() ? "__Host-" : ""}next-auth.session-token`;
/** The same names that next-auth gives them. */
export const callbackCookie = (): string => `${isSecure() ? "__Secure-" : ""}next-auth.callback-url`;
export const csrfCookie = (): string => `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`;

/** The session id that a cookie carries; the row behind it still has to be asked. */
export async function sidOf(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie) return undefined;
  const token: JWT | null = await decode({ token: cookie, secret: secret() }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : undefined;
}

/** A cookie for another session, as next-auth would set it: after the second factor the old id is worth nothing. */
export const cookieFor = async (sid: string) => ({
  name: sessionCookie(),
  value: await encode({ token: { sid }, secret: secret(), maxAge }),
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(),
  path: "/",
  maxAge,
});

/** The token that next-auth's own forms must send back, from its cookie; undefined when it is not ours. */
export function csrfTokenOf(cookie: string | undefined): string | undefined {
  const [token = "", proof] = cookie?.split("|") ?? [];
  return token && proof === sha256(token + secret()) ? token : undefined;
}

function secret(): string {
  const { NEXTAUTH_SECRET } = env();
  if (!NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is missing (see .env.example)");
  return NEXTAUTH_SECRET;
}

interface Doors {
  /** Opens a session row; null for whatever is wrong. */
  signIn(username: string, password: string, language?: Locale): Promise<{ accountId: string; sid: string } | null>;
  signOut(sid: string): Promise<unknown>;
}

/** next-auth with credentials, on the sign-in page in a language; its JWT carries nothing but the `sid` of a row that can be ended. */
export function authOptions(doors: Doors, language?: Locale): NextAuthOptions {
  // next-auth reads the address from the environment alone.
  process.env.NEXTAUTH_URL = origin();
  const page = pathIn(language ?? "", "/sign-in");
  return {
    secret: secret(),
    pages: { signIn: page, error: page, signOut: page },
    session: { strategy: "jwt", maxAge },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    // As everything else: one line, escaped, and nothing of what was sent.
    logger: {
      error: (code) => log().warn({ code }, "sign-in library"),
      warn: (code) => log().debug({ code }, "sign-in library"),
      debug: () => {},
    },
    jwt: { maxAge },
    providers: [
      credentials({
        credentials: { username: {}, password: {} },
        async authorize(given) {
          const { username, password } = (given ?? {}) as Record<string, unknown>;
          if (typeof username !== "string" || typeof password !== "string") return null;
          const opened = await doors.signIn(username, password, language);
          return opened && { id: opened.accountId, sid: opened.sid };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && "sid" in user ? user.sid : token.sid }),
      async session({ session, token }) {
        const found = typeof token.sid === "string" ? await readSession(token.sid, machineNow()) : null;
        return { expires: session.expires, ...(found && !found.owes && { user: { name: found.viewer.name } }) };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + (safePath(path) ?? page); // which leads everybody home
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await doors.signOut(token.sid);
      },
    },
  };
}
