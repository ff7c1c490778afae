import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Written } from "@/components/ui/written";

interface Facts {
  serviceType: string;
  audience: string;
  statutoryDays: number | null;
  promisedDays: number | null;
  maxVisits: number | null;
  onlineDepth: string;
  source: string;
}

/** What the catalogue knows of a task; what it does not know is left out. */
export function CatalogueCard({ task }: { task: Facts }) {
  const t = useTranslations("task.catalogue");
  const guide = useTranslations("task.guide");
  const days = (count: number | null) => (count === null ? null : guide("workingDays", { days: count }));
  return (
    <Card id="catalogue" title={t("title")}>
      <DescriptionList
        columns={1}
        items={[
          { term: t("serviceType"), detail: task.serviceType ? <Written>{task.serviceType}</Written> : null },
          { term: t("audience"), detail: task.audience ? <Written>{task.audience}</Written> : null },
          { term: t("statutory"), detail: days(task.statutoryDays) },
          { term: t("promised"), detail: days(task.promisedDays) },
          {
            term: t("maxVisits"),
            detail: task.maxVisits === null ? null : guide("visitsTimes", { visits: task.maxVisits }),
          },
          { term: t("onlineDepth"), detail: task.onlineDepth ? <Written>{task.onlineDepth}</Written> : null },
          { term: t("source"), detail: task.source ? <Written>{task.source}</Written> : null },
        ]}
      />
    </Card>
  );
}
