import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/domain/calendar";
import type { LeaderDecision } from "@/domain/desk";
import type { Desk } from "../queries/desk";
import { DeskList } from "./desk-list";

/** So many stand open above the minute; the others one tap away. */
const first = 3;

interface Props extends Pick<Desk, "rows" | "counts"> {
  /** Which of them are listed. */
  shown: readonly LeaderDecision[];
  today: Day;
}

/** What a leader decides; how many are not listed, and where the orders among them are. */
export function DecisionsCard({ rows, counts, shown, today }: Props) {
  const t = useTranslations("desk");
  if (rows.length === 0) return null;
  const count = shown.reduce((sum, duty) => sum + (counts[duty] ?? 0), 0);
  const orders = shown.includes("issueOrder") ? (counts.issueOrder ?? 0) : 0;
  const ordersLeft = orders - rows.filter(({ duty }) => duty === "issueOrder").length;
  return (
    <Card id="decisions" title={t("decisions", { count })} className="mb-4" flush>
      <DeskList rows={rows.slice(0, first)} today={today} />
      {rows.length > first ? (
        <Disclosure summary={t("otherDecisions", { count: rows.length - first })}>
          <DeskList rows={rows.slice(first)} today={today} />
        </Disclosure>
      ) : null}
      {count > rows.length ? (
        <p className="border-t border-line px-4 py-3 text-sm text-soft">
          {t("moreDecisions", { count: count - rows.length })}{" "}
          {ordersLeft > 0 ? <TextLink href="/orders?tab=draft">{t("toOrders")}</TextLink> : null}
        </p>
      ) : null}
    </Card>
  );
}
