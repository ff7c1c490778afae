"use client";
import { usePathname } from "next/navigation";

/** The same page in the other language. A full load: the page says anew which language it is in. */
export function LanguageLink({ label, lang }: { label: string; lang: string }) {
  const path = usePathname();
  if (path === "/sign-in") return null; // the office speaks the language of the account
  const href = lang === "en" ? `/en${path === "/" ? "" : path}` : path.replace(/^\/en(?=\/|$)/, "") || "/";
  return (
    <a
      href={href}
      hrefLang={lang}
      lang={lang}
      className="flex min-h-11 min-w-11 items-center justify-center text-action"
    >
      {label}
    </a>
  );
}
