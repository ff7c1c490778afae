import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { type DecisionGroup, decisionGroups } from "@/domain/board";
import type { Queue } from "../queries/queue";

/** How many decisions of each kind wait. */
export function QueueTabs({ counts, only }: { counts: Queue["counts"]; only: DecisionGroup | undefined }) {
  const t = useTranslations("boardQueue");
  const group = useTranslations("boardQueue.group");
  // Of one group the others were not counted.
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { href: "/board/queue/all", label: t("all"), current: !only },
        ...decisionGroups.map((name) => ({
          href: `/board/queue/${name}`,
          label: group(name),
          count: only && only !== name ? undefined : (counts[name] ?? 0),
          current: only === name,
        })),
      ]}
    />
  );
}
