import type { Formats } from "next-intl";

/** How days, instants and numbers are written; the names are type-checked where they are used. */
export const formats = {
  dateTime: {
    /** 2023年6月30日 */
    day: { year: "numeric", month: "long", day: "numeric" },
    /** 6月30日 */
    dayShort: { month: "long", day: "numeric" },
    /** 2023/06/30, for columns */
    dayNumeric: { year: "numeric", month: "2-digit", day: "2-digit" },
    /** 2023年6月30日 14:05 */
    instant: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    /** 2023/06/30 14:05:09, for records */
    precise: {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    },
    /** 6月30日 14:05 */
    instantShort: { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    /** 14:05 */
    time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    weekday: { weekday: "long" },
    month: { year: "numeric", month: "long" },
    /** 1月, where the year goes without saying */
    monthShort: { month: "short" },
    /** 23年1月 */
    monthOfYear: { year: "2-digit", month: "short" },
  },
  list: {
    /** 甲、乙、丙: one after the other, without “and”. */
    names: { type: "conjunction", style: "narrow" },
  },
  number: {
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} as const satisfies Formats;

/** The same in English; 03/07/2023 would be two days, so columns write 3 Jul 2023. */
export const englishFormats = {
  ...formats,
  dateTime: { ...formats.dateTime, dayNumeric: { year: "numeric", month: "short", day: "numeric" } },
} as const satisfies Formats;
