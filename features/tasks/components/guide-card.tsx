import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { type CataloguePromise, contradictions } from "@/domain/guide";
import type { Guide } from "@/features/guides/queries";
import { GuideNames } from "./guide-names";

/** What the bureau promises, as filed, and where that does not hold together. */
export function GuideCard({ guide, task }: { guide: Guide | undefined; task: CataloguePromise }) {
  const t = useTranslations("task.guide");
  const wrong = useTranslations("task.contradiction");
  const format = useFormatter();
  if (!guide)
    return (
      <Card id="guide" title={t("title")}>
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      </Card>
    );
  const found = contradictions(guide, task);
  const days = (count: number | null) =>
    count === null ? null : count === 0 ? t("instant") : t("workingDays", { days: count });
  const ways = [guide.online && t("online"), guide.mail && t("mail"), (guide.visits ?? 0) > 0 && t("window")].filter(
    (way) => way !== false,
  );
  const updated = guide.updated && format.dateTime(new Date(`${guide.updated}T12:00:00+08:00`), "day");
  return (
    <Card id="guide" title={t("title")} aside={updated ? t("updated", { day: updated }) : null}>
      {found.length > 0 ? (
        <Alert tone="warn" className="mb-4" title={t("contradictions", { count: found.length })}>
          <ul className="list-disc ps-5">
            {found.map(({ code, values }) => (
              <li key={code}>{wrong(code, values)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <DescriptionList
        items={[
          { term: t("promised"), detail: days(guide.promisedDays) ?? t("unknown") },
          { term: t("statutory"), detail: days(guide.statutoryDays) ?? t("unknown") },
          {
            term: t("visits"),
            detail: guide.visits === null ? t("unknown") : t("visitsTimes", { visits: guide.visits }),
          },
          { term: t("ways"), detail: format.list(ways, "names") || t("unknown") },
          {
            term: t("phone"),
            detail: guide.phone ? <TextLink href={`tel:${guide.phone}`}>{guide.phone}</TextLink> : t("unknown"),
          },
          { term: t("fee"), detail: <Written>{guide.fee || t("unknown")}</Written>, wide: guide.fee !== "" },
          guide.feeBasis !== "" && { term: t("feeBasis"), detail: <Written>{guide.feeBasis}</Written>, wide: true },
          guide.note !== "" && { term: t("note"), detail: <Written>{guide.note}</Written>, wide: true },
        ]}
      />
      <GuideNames guide={guide} />
    </Card>
  );
}
