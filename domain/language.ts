/** The languages of the product, the original first; English writes the day before the month. */
export const locales = ["zh-CN", "en-GB"] as const;
export type Locale = (typeof locales)[number];

export const isEnglish = (locale: string): boolean => locale.startsWith("en");

/** Where a public page lies in a language: Chinese without prefix, English under /en. */
export const pathIn = (locale: string, path: string): string =>
  isEnglish(locale) ? (path === "/" ? "/en" : `/en${path}`) : path;

/** The language of a public page, by its address; every other page speaks the viewer's. */
export function localeOf(path: string): Locale | undefined {
  if (/^\/en(?=[/?]|$)/.test(path)) return "en-GB";
  return /^\/(?:(?:tell|follow|progress|sign-in|second-step)(?=[/?]|$)|\?|$)/.test(path) ? "zh-CN" : undefined;
}

/** Of something that lies in the data twice, the one in the reader's language; without an English twin, the original. */
export const saidIn = (locale: string, original: string, english: string): string =>
  (isEnglish(locale) && english) || original;
