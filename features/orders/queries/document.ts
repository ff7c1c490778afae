import { getFormatter, getTranslations } from "next-intl/server";
import { dayOf, startOf } from "@/domain/calendar";
import { maskPersonal } from "@/domain/text/masking";
import type { Viewer } from "@/domain/viewer";
import { officialPaper } from "@/lib/word";
import { orderView } from "./views";

/** The paper of an order as a Word file, always in Chinese; marked as a draft until it is signed. */
export async function orderDocument(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const one = await orderView(viewer, id, now);
  if (!one) return undefined;
  const t = await getTranslations({ locale: "zh-CN", namespace: "order.paper" });
  const format = await getFormatter({ locale: "zh-CN" });
  const day = (value: string | null) => (value ? format.dateTime(startOf(value), "day") : "");
  const { row, number } = one;
  const title = maskPersonal(row.title).text; // as the pages show it
  const due = {
    accept: day(row.acceptDueDay),
    plan: day(row.planDueDay),
    tell: day(row.tellDueDay),
    finish: day(row.finishDueDay),
  };
  const lines = (text: string) =>
    text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => ({ text: maskPersonal(line).text }));
  const bytes = await officialPaper({
    title,
    number: number ?? undefined,
    to: one.unit,
    body: [
      { heading: t("matter") },
      ...lines(row.matter),
      ...(one.issue?.number ? [{ text: t("issue", { number: one.issue.number }) }] : []),
      { heading: t("demand") },
      ...lines(row.demand),
      { heading: t("days") },
      { text: row.finishDueDay ? t("until", due) : t(`preset.${row.preset}`) },
    ],
    signedBy: t("office", { unit: one.from }),
    day: day(dayOf(row.issuedAt ?? now)),
    draft: row.issuedAt ? undefined : t("draft"),
  });
  return { name: `${title}${number ?? ""}.docx`, bytes };
}
