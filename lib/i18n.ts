import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import english from "../messages/en.json";
import chinese from "../messages/zh-CN.json";
import { formats } from "./formats";

/** The languages of the product, the original first. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const timeZone = "Asia/Shanghai";

/** Chinese without prefix; the public pages are there once more, in English, under /en. */
export const localeOf = (path: string | null | undefined): Locale =>
  /^\/en(?=[/?]|$)/.test(path ?? "") ? "en" : "zh-CN";

interface Words {
  [key: string]: string | Words;
}

/** What is not said in the one language yet is said in the original. */
const over = (original: Words, said: Words): Words =>
  Object.fromEntries(
    Object.entries(original).map(([key, text]) => {
      const own = said[key];
      return [key, typeof text === "object" && typeof own === "object" ? over(text, own) : (own ?? text)];
    }),
  );

const messages: Record<Locale, typeof chinese> = {
  "zh-CN": chinese,
  en: over(chinese, english) as typeof chinese,
};

/** Words for one request: as asked for, or by its address, which `proxy.ts` hands on. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = locales.find((one) => one === asked) ?? localeOf((await headers()).get("x-path"));
  return { locale, messages: messages[locale], formats, timeZone };
});
