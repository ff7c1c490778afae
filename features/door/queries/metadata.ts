import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { locales, pathIn } from "@/domain/language";
import { isDemonstration } from "@/features/settings/queries";
import { origin } from "@/lib/auth/origin";

const titles = {
  "/": undefined,
  "/tell": "tell",
  "/tell/done": "done",
  "/follow": "follow",
  "/follow/it": "it",
  "/progress": "progress",
} as const;

/** Pages that anybody may find; the others are somebody's own. */
const findable: readonly string[] = ["/", "/tell", "/follow", "/progress"];

/** A public page's title, what it is for, and where it lies in each language; examples are for no search engine. */
export async function publicMetadata(path: keyof typeof titles): Promise<Metadata> {
  const [t, about, locale, demo] = await Promise.all([
    getTranslations("publicTitle"),
    getTranslations("publicAbout"),
    getLocale(),
    isDemonstration(),
  ]);
  const name = titles[path];
  return {
    ...(name && { title: t(name) }),
    description: name ? about(name) : about("home"),
    robots: { index: findable.includes(path) && !demo },
    metadataBase: new URL(origin()),
    alternates: {
      canonical: pathIn(locale, path),
      languages: {
        ...Object.fromEntries(locales.map((one) => [one, pathIn(one, path)])),
        "x-default": pathIn(locales[0], path),
      },
    },
  };
}
