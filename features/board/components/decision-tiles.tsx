import { useTranslations } from "next-intl";
import { FigureTile } from "@/components/ui/figure-tile";
import { decisionGroups } from "@/domain/board";
import type { Queue } from "../queries/queue";

/** What waits for this inspector's word; each leads into its queue. */
export function DecisionTiles({ counts }: { counts: Queue["counts"] }) {
  const t = useTranslations("boardQueue.group");
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-7">
      {decisionGroups.map((name) => (
        <FigureTile key={name} label={t(name)} value={counts[name] ?? 0} href={`/board/queue/${name}`} />
      ))}
    </div>
  );
}
