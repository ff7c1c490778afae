import type { useFormatter, useTranslations } from "next-intl";
import { dayOf } from "@/domain/calendar";
import type { NoticeKind, NoticeValues } from "@/domain/notice";

export interface Told {
  kind: NoticeKind;
  values: NoticeValues;
  createdAt: Date;
}

/** A notice in words, the same on screen, in letters and for robots: numbers, days and units alone. */
export function noticeSentence(
  t: ReturnType<typeof useTranslations<"noticeText">>,
  format: Pick<ReturnType<typeof useFormatter>, "dateTime">,
  { kind, values: { number, unit, due, left, request, decision, from, principal, substitute }, createdAt }: Told,
): string {
  // The year goes without saying only in the year in which it was told.
  const year = dayOf(createdAt).slice(0, 4);
  const said = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00+08:00`), day.startsWith(year) ? "dayShort" : "day");
  return t(kind, {
    number,
    unit: unit ?? "",
    due: said(due),
    from: said(from ?? due),
    principal: principal ?? "",
    substitute: substitute ?? "",
    when: left > 0 ? "ahead" : left === 0 ? "today" : "late",
    days: Math.abs(left),
    request: request ?? "",
    decision: decision ?? "",
  });
}
