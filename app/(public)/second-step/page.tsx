import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pathIn } from "@/domain/language";
import { SecondStepForm } from "@/features/second-factor/components/second-step-form";
import { safePath } from "@/lib/auth/origin";
import { currentSession } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("secondFactor"))("step") };
}

export default async function SecondStepPage({ searchParams }: PageProps<"/second-step">) {
  const { next: asked, recovery, problem } = await searchParams;
  const session = await currentSession();
  const next = safePath(asked);
  // Without a session, and with one that owes nothing here, sign-in knows the way.
  if (session?.owes !== "secondFactor") {
    const signIn = pathIn(await getLocale(), "/sign-in");
    redirect((next ? `${signIn}?next=${encodeURIComponent(next)}` : signIn) as never);
  }
  return (
    <SecondStepForm
      username={session.username}
      next={next ?? ""}
      withRecovery={recovery === "1"}
      problem={problem === "wrongCode" || problem === "locked" ? problem : undefined}
    />
  );
}
