import { getRequestConfig } from "next-intl/server";
import { formats } from "./formats";

/** The languages of the product, the original first. */
export const locales = ["zh-CN"] as const;
export type Locale = (typeof locales)[number];
export const timeZone = "Asia/Shanghai";

/** Words for one request. No prefix in the address: an account's language decides in the office. */
export default getRequestConfig(async () => {
  const locale: Locale = locales[0];
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, formats, timeZone };
});
