import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { OrderView } from "../queries/views";

/** What the paper says, and its days. */
export function OrderFacts({ one }: { one: OrderView }) {
  const t = useTranslations("order");
  const preset = useTranslations("orderPreset");
  const { row, issue } = one;
  const day = (value: string | null) => (value ? <Day value={value} /> : null);
  const words = (text: string) => (
    <span className="whitespace-pre-line">
      <Written>{text}</Written>
    </span>
  );
  return (
    <DescriptionList
      items={[
        { term: t("to"), detail: one.unit },
        { term: t("from"), detail: one.from },
        {
          term: t("issue"),
          wide: true,
          detail: issue ? (
            <TextLink href={`/issues/${issue.id}` as never}>
              {issue.number} <Written>{issue.title}</Written>
            </TextLink>
          ) : (
            t("hidden")
          ),
        },
        { term: t("matter"), detail: words(row.matter), wide: true },
        { term: t("demand"), detail: words(row.demand), wide: true },
        { term: t("days"), detail: preset(row.preset), wide: true },
        { term: t("acceptBy"), detail: day(row.acceptDueDay) },
        { term: t("planBy"), detail: day(row.planDueDay) },
        { term: t("tellBy"), detail: day(row.tellDueDay) },
        { term: t("finishBy"), detail: day(row.finishDueDay) },
        { term: t("draftedBy"), detail: one.draftedBy || null },
        row.issuedAt && {
          term: t("issuedBy"),
          detail: (
            <>
              {one.issuedBy} · <Instant value={row.issuedAt} look="instantShort" />
            </>
          ),
        },
      ]}
    />
  );
}
