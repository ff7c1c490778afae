import type { useFormatter, useTranslations } from "next-intl";
import type { NoticeKind, NoticeValues } from "@/domain/notice";

export interface Told {
  kind: NoticeKind;
  values: NoticeValues;
}

/** A notice in words, the same on screen, in letters and for robots: numbers, days and units alone. */
export function noticeSentence(
  t: ReturnType<typeof useTranslations<"noticeText">>,
  format: Pick<ReturnType<typeof useFormatter>, "dateTime">,
  { kind, values: { number, unit, due, left, request, decision } }: Told,
): string {
  return t(kind, {
    number,
    unit: unit ?? "",
    due: format.dateTime(new Date(`${due}T12:00:00+08:00`), "dayShort"),
    when: left > 0 ? "ahead" : left === 0 ? "today" : "late",
    days: Math.abs(left),
    request: request ?? "",
    decision: decision ?? "",
  });
}
