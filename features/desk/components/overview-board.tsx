import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { listAddress } from "@/features/issues/queries/filter";
import type { Overview } from "../queries/overview";
import type { Year } from "../queries/year";
import { ClosedList } from "./closed-list";
import { LaggingTable } from "./lagging-table";
import { StandingTiles } from "./standing-tiles";
import { YearCard } from "./year-card";

/** One minute for a leader: where we stand, who lags, what has been done. */
export function OverviewBoard({ overview, year }: { overview: Overview; year: Year }) {
  const t = useTranslations("desk");
  const { open, standing, lagging, closed } = overview;
  return (
    <div className="mb-6 space-y-4">
      <StandingTiles open={open} standing={standing} />
      <YearCard year={year} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card id="lagging" title={t("lagging.title")} flush>
          {lagging.length > 0 ? (
            <LaggingTable rows={lagging} />
          ) : (
            <EmptyState title={t("lagging.none")}>{t("lagging.noneHint")}</EmptyState>
          )}
        </Card>
        <Card
          id="closed"
          title={t("closed.title")}
          aside={<TextLink href={listAddress({ status: ["closed"] }) as never}>{t("closed.all")}</TextLink>}
          flush
        >
          {closed.length > 0 ? (
            <ClosedList rows={closed} />
          ) : (
            <EmptyState
              title={t("closed.none")}
              action={<LinkButton href="/issues">{t("nothing.toIssues")}</LinkButton>}
            >
              {t("closed.noneHint")}
            </EmptyState>
          )}
        </Card>
      </div>
    </div>
  );
}
