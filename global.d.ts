import type { Locale } from "@/domain/language";
import type { formats } from "@/lib/formats";
import type messages from "./messages/zh-CN.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
    Formats: typeof formats;
  }
}
