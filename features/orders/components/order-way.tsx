import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import { Written } from "@/components/ui/written";
import type { OrderView } from "../queries/views";

/** Signed, signed for, and what was written since. */
export function OrderWay({ one }: { one: OrderView }) {
  const t = useTranslations("order");
  const { row, notes } = one;
  const line = (by: string, at: Date, late = false) => (
    <>
      {by} · <Instant value={at} look="instantShort" />{" "}
      {late ? <span className="font-medium text-overdue">{t("acceptedLate")}</span> : null}
    </>
  );
  const entries = [
    ...(row.issuedAt ? [{ key: "issued", title: t("wasIssued"), by: line(one.issuedBy, row.issuedAt) }] : []),
    ...(row.acceptedAt
      ? [{ key: "accepted", title: t("wasAccepted"), by: line(one.acceptedBy, row.acceptedAt, one.acceptedLate) }]
      : []),
    ...notes.map(({ id, kind, text, by, at }) => ({
      key: id,
      strong: true,
      title: t(`note.${kind}`),
      by: line(by, at),
      children: (
        <p className="whitespace-pre-line wrap-anywhere">
          <Written>{text}</Written>
        </p>
      ),
    })),
  ];
  if (entries.length === 0) return <p className="text-sm text-soft">{t("notSigned")}</p>;
  return <Timeline label={t("way")} entries={entries} />;
}
