import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Locale, pathIn } from "@/domain/language";
import type { Viewer } from "@/domain/permission";
import { machineNow } from "@/lib/clock";
import { sessionCookie, sidOf } from "./options";
import { safePath } from "./origin";
import { localeOfSession, readSession, type Session } from "./session";

/** Read from the database once per request, so that an ended session is out at once. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const sid = await sidOf((await cookies()).get(sessionCookie())?.value);
  return sid ? readSession(sid, machineNow()) : null;
});

/** The language the viewer chose. What cannot be read now is said in the original; the page itself will tell. */
export const viewerLocale = async (): Promise<Locale | null> =>
  (await currentSession().catch(() => null))?.locale ?? null;

export const currentViewer = async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null;

/** Set by `proxy.ts` on every page request; a layout cannot know its address otherwise. */
export const pathHeader = "x-path";

/** Where a first or reset password is changed, before anything else is opened. */
const passwordPath = "/password";

/**
 * The viewer, or the way to sign-in and back. Call it in a page or layout above any Suspense:
 * inside one, the redirect would come as 200 with a meta refresh.
 */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  const next = safePath((await headers()).get(pathHeader));
  if (session?.mustChangePassword && next?.split("?")[0] !== passwordPath) redirect(passwordPath);
  if (session) return session;
  // Whoever was left signed in too long reads on in the same language.
  const sid = await sidOf((await cookies()).get(sessionCookie())?.value);
  const signIn = pathIn((sid && (await localeOfSession(sid))) || "", "/sign-in");
  redirect((next && next !== "/" ? `${signIn}?next=${encodeURIComponent(next)}` : signIn) as never);
}

export const requireViewer = async (): Promise<Viewer> => (await requireSession()).viewer;
