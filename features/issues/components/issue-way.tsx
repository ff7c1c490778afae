import { useTranslations } from "next-intl";
import { WayLine } from "@/components/chart/way-line";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { Disclosure } from "@/components/ui/disclosure";
import type { Way } from "@/domain/way";
import type { IssueFacts } from "../queries/one";
import { useLanes } from "./way-lanes";
import { WayLegend } from "./way-legend";
import { WayTable } from "./way-table";

interface Props {
  way: Way;
  facts: IssueFacts;
  className?: string;
}

/** 办理轨迹: where the issue has been and for how long, what came back, who holds it now, what lies ahead. */
export function IssueWay({ way, facts, className }: Props) {
  const t = useTranslations("issue.way");
  const lanes = useLanes(way, facts);
  const { row } = facts;
  return (
    <Card id="way" title={t("label")} className={className}>
      <WayLine places={way.places.length} lanes={lanes} />
      <WayLegend days={way.days} />
      {row.roundDueDay && row.dueDay && row.dueDay > row.roundDueDay ? (
        <p className="mt-2 text-sm text-soft">
          {t.rich("prolonged", {
            assigned: () => <Day value={row.roundDueDay ?? ""} look="dayShort" />,
            now: () => <Day value={row.dueDay ?? ""} look="dayShort" />,
          })}
        </p>
      ) : null}
      <div className="mt-3 print-hidden">
        <Disclosure summary={t("table.summary")}>
          <WayTable way={way} facts={facts} />
        </Disclosure>
      </div>
    </Card>
  );
}
