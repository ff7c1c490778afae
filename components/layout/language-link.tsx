"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { localeOf } from "@/domain/language";

/** The same page in the other language. A full load: the page says anew which language it is in. */
export function LanguageLink({ label, lang }: { label: string; lang: string }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  if (!localeOf(path)) return null; // every other page speaks the language of the account
  const other = lang === "en" ? `/en${path === "/" ? "" : path}` : path.replace(/^\/en(?=\/|$)/, "") || "/";
  return (
    <a
      href={search ? `${other}?${search}` : other}
      hrefLang={lang}
      lang={lang}
      className="flex min-h-11 min-w-11 items-center justify-center text-action"
    >
      {label}
    </a>
  );
}
