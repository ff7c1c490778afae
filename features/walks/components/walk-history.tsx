import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import { Written } from "@/components/ui/written";
import type { WalkEntry } from "../queries/history";

/** What happened, by whom and when; the newest last, as it went. */
export function WalkHistory({ entries }: { entries: readonly WalkEntry[] }) {
  const t = useTranslations("walk.history");
  return (
    <Card id="history" title={t("title")}>
      <Timeline
        label={t("title")}
        entries={entries.map(({ id, type, at, actor, unit, reason, times }) => ({
          key: id,
          title: t(type, { times }),
          by: (
            <>
              {[actor, unit].filter(Boolean).join(" · ")} · <Instant value={at} look="instantShort" />
            </>
          ),
          strong: type === "walkConcluded" || type === "walkCancelled",
          children: reason ? <Written>{reason}</Written> : null,
        }))}
      />
    </Card>
  );
}
