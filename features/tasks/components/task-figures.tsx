import { useFormatter, useTranslations } from "next-intl";
import { FigureTile } from "@/components/ui/figure-tile";
import { listAddress } from "@/features/issues/queries/filter";
import { walkListAddress } from "@/features/walks/queries/filter";

interface Props {
  code: string;
  walks: number;
  lastWalk: string | null;
  daysSince: number | null;
  openIssues: number;
  issues: number;
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

/** How long ago, how often, and what is still open; each number leads to what it counts. */
export function TaskFigures({ code, walks, lastWalk, daysSince, openIssues, issues, seen }: Props) {
  const t = useTranslations("task.figures");
  const format = useFormatter();
  const day = lastWalk && format.dateTime(new Date(`${lastWalk}T12:00:00+08:00`), "day");
  const never = daysSince === null;
  return (
    <section aria-label={t("label")} className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <FigureTile
        label={t("daysSince", { seen })}
        value={never ? t("never", { seen }) : daysSince}
        unit={never ? undefined : t("days", { count: daysSince })}
        note={day ? t("lastWalk", { day }) : undefined}
      />
      <FigureTile
        label={t("walks", { seen })}
        value={walks}
        unit={t("times")}
        href={walks > 0 ? walkListAddress({ task: code, state: "concluded" }) : undefined}
      />
      <FigureTile
        label={t("openIssues", { seen })}
        value={openIssues}
        unit={t("pieces")}
        href={openIssues > 0 ? listAddress({ task: code, status: ["open"] }) : undefined}
      />
      <FigureTile
        label={t("issues", { seen })}
        value={issues}
        unit={t("pieces")}
        href={issues > 0 ? listAddress({ task: code }) : undefined}
      />
    </section>
  );
}
