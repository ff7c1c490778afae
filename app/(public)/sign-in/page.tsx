import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { type Locale, pathIn } from "@/domain/language";
import { can } from "@/domain/permission";
import { SignInForm } from "@/features/accounts/components/sign-in-form";
import { csrfCookie, csrfTokenOf } from "@/lib/auth/options";
import { origin, safePath } from "@/lib/auth/origin";
import { readSignInPolicy } from "@/lib/auth/policy";
import type { Session } from "@/lib/auth/session";
import { currentSession, stepIn } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

function homeOf({ viewer }: Session): string {
  if (can(viewer, "system.work")) return "/desk";
  if (can(viewer, "system.seeAudit")) return "/audit";
  return can(viewer, "system.seeAccounts") ? "/accounts" : "/password";
}

function onFrom(session: Session, next: string | undefined, locale: Locale): string {
  if (!session.owes) return next ?? homeOf(session);
  const step = stepIn(locale, session.owes);
  return next && session.owes === "secondFactor" ? `${step}?next=${encodeURIComponent(next)}` : step;
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const params = await searchParams;
  // `callbackUrl` is what next-auth calls it when it sends somebody back here.
  const returned = typeof params.callbackUrl === "string" ? params.callbackUrl : undefined;
  const next = safePath(params.next) ?? safePath(returned?.replace(origin(), ""));
  const locale = await getLocale();
  const session = await currentSession();
  if (session) redirect(onFrom(session, next, locale) as never);

  const page = pathIn(locale, "/sign-in");
  const csrfToken = csrfTokenOf((await cookies()).get(csrfCookie())?.value);
  // Only next-auth sets that cookie, and a page cannot; it leads straight back here.
  if (!csrfToken && returned === undefined)
    redirect(`/api/auth/signin?${new URLSearchParams({ callbackUrl: next ?? page, language: locale })}` as never);
  const notice = !csrfToken
    ? "cookies"
    : params.error
      ? "failed"
      : params.signedOut
        ? "signedOut"
        : params.passwordChanged
          ? "passwordChanged"
          : undefined;
  return (
    <SignInForm
      csrfToken={csrfToken ?? ""}
      next={next ?? page}
      language={locale}
      notice={notice}
      policy={await readSignInPolicy()}
    />
  );
}
