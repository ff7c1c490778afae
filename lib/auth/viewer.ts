import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Locale, pathIn } from "@/domain/language";
import { done, type Result, refuse } from "@/domain/refusal";
import type { SignInStep } from "@/domain/second-factor";
import type { Viewer } from "@/domain/viewer";
import { machineNow } from "@/lib/clock";
import { sessionCookie, sidOf } from "./options";
import { safePath } from "./origin";
import { localeOfSession, readSession, type Session } from "./session";

/**
 * Read from the database once per request, so that an ended session is out at once. It may still
 * owe a step: whoever opens something asks `admitted` or `requireSession`.
 */
export const currentSession = cache(async (): Promise<Session | null> => {
  const sid = await sidOf((await cookies()).get(sessionCookie())?.value);
  return sid ? readSession(sid, machineNow()) : null;
});

/** The language the viewer chose. What cannot be read now is said in the original; the page itself will tell. */
export const viewerLocale = async (): Promise<Locale | null> =>
  (await currentSession().catch(() => null))?.locale ?? null;

/** The viewer of actions and routes: nobody whose session still owes a step, but for the step itself. */
export async function admitted(during: readonly SignInStep[] = []): Promise<Result<Viewer>> {
  const session = await currentSession();
  if (!session) return refuse("signedOut");
  return session.owes && !during.includes(session.owes) ? refuse("stepFirst") : done(session.viewer);
}

export async function currentViewer(): Promise<Viewer | null> {
  const found = await admitted();
  return found.ok ? found.value : null;
}

/** Set by `proxy.ts` on every page request; a layout cannot know its address otherwise. */
export const pathHeader = "x-path";

/** Where each step is taken, before anything else is opened. */
export const stepPaths: Record<SignInStep, string> = {
  secondFactor: "/second-step",
  password: "/password",
  enrolment: "/second-factor",
};

/** The second step is a public page, in a language by its address. */
export const stepIn = (locale: Locale | null, step: SignInStep): string =>
  step === "secondFactor" ? pathIn(locale ?? "", stepPaths[step]) : stepPaths[step];

const withNext = (path: string, next: string | undefined) =>
  next && next !== "/" ? `${path}?next=${encodeURIComponent(next)}` : path;

/**
 * The session, or the way to sign-in and back. Call it in a page or layout above any Suspense:
 * inside one, the redirect would come as 200 with a meta refresh.
 */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  const next = safePath((await headers()).get(pathHeader));
  if (!session) {
    // Whoever was left signed in too long reads on in the same language.
    const sid = await sidOf((await cookies()).get(sessionCookie())?.value);
    redirect(withNext(pathIn((sid && (await localeOfSession(sid))) || "", "/sign-in"), next) as never);
  }
  const { owes, locale } = session;
  if (owes && next?.split("?")[0] !== stepPaths[owes]) {
    const step = stepIn(locale, owes);
    redirect((owes === "secondFactor" ? withNext(step, next) : step) as never);
  }
  return session;
}

export const requireViewer = async (): Promise<Viewer> => (await requireSession()).viewer;
