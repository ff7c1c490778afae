import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { locales, pathIn } from "@/domain/language";
import { origin } from "@/lib/auth/origin";

const titles = {
  "/": undefined,
  "/tell": "tell",
  "/tell/done": "done",
  "/follow": "follow",
  "/follow/it": "it",
  "/progress": "progress",
} as const;

/** A public page's title, and where it lies in each language. */
export async function publicMetadata(path: keyof typeof titles): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("publicTitle"), getLocale()]);
  const name = titles[path];
  return {
    ...(name && { title: t(name) }),
    metadataBase: new URL(origin()),
    alternates: {
      canonical: pathIn(locale, path),
      languages: Object.fromEntries(locales.map((one) => [one, pathIn(one, path)])),
    },
  };
}
