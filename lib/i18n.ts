import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { dayOf, startOf } from "@/domain/calendar";
import { type Locale, localeOf, locales } from "@/domain/language";
import { pathHeader, viewerLocale } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import english from "../messages/en.json";
import chinese from "../messages/zh-CN.json";
import { englishFormats, formats } from "./formats";

export const timeZone = "Asia/Shanghai";

/** Both have the same keys: `messages/english.test.ts`. */
const words: Record<Locale, { messages: typeof chinese; formats: typeof formats | typeof englishFormats }> = {
  "zh-CN": { messages: chinese, formats },
  "en-GB": { messages: english, formats: englishFormats },
};

/** Words for one request: as asked for; a public page's by its address, which `proxy.ts` hands on; else the viewer's. */
export default getRequestConfig(async ({ locale: asked }) => {
  const path = (await headers()).get(pathHeader); // none on /api
  const given = locales.find((one) => one === asked) ?? (path === null ? undefined : localeOf(path));
  const locale = given ?? (await viewerLocale()) ?? locales[0];
  // What is said in short needs the day alone; the second would make every page another.
  return { locale, ...words[locale], timeZone, now: startOf(dayOf(now())) };
});
