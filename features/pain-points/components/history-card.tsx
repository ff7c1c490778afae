import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ActorAndTime, Timeline } from "@/components/ui/timeline";
import type { PainPointFacts } from "../queries/one";

/** Who did what when, also who looked at the person; the newest first. */
export function HistoryCard({ history, className }: { history: PainPointFacts["history"]; className?: string }) {
  const t = useTranslations("painPoint");
  const event = useTranslations("event");
  return (
    <Card id="history" title={t("history")} className={className}>
      <Timeline
        label={t("history")}
        entries={history.map((entry) => ({
          key: entry.id,
          title: event(entry.type as never),
          by: <ActorAndTime name={entry.actorName} unit={entry.actorUnit} at={entry.at} />,
        }))}
      />
    </Card>
  );
}
