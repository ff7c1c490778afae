import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { Icon } from "@/components/ui/icon";
import { StandingLight } from "@/components/ui/standing-light";
import { Written } from "@/components/ui/written";
import type { Day as DayText } from "@/domain/calendar";
import type { DeskRow } from "../queries/desk";

const lists = {
  issue: "/issues",
  walk: "/walks",
  painPoint: "/pain-points",
  instruction: "/instructions",
  order: "/orders",
} as const;

/** What waits, most urgent first; each row leads to where it is done. */
export function DeskList({ rows, today }: { rows: readonly DeskRow[]; today: DayText }) {
  const t = useTranslations("desk");
  const duty = useTranslations("desk.duty");
  return (
    <ol aria-label={t("list")} className="divide-y divide-line">
      {rows.map((row) => (
        <li
          key={`${row.duty} ${row.id} ${row.leadUnit}`}
          className="relative grid gap-x-4 gap-y-1 px-4 py-3 hover:bg-action-tint md:grid-cols-[8.5rem_1fr_auto] md:items-center"
        >
          <div className="flex flex-wrap items-center gap-x-3 text-sm md:flex-col md:items-start">
            <When row={row} today={today} />
            {row.standing && row.standing !== "green" ? <StandingLight standing={row.standing} /> : null}
          </div>
          <div className="min-w-0">
            <Link
              href={`${lists[row.about]}/${row.id}` as never}
              prefetch={false}
              className="font-medium text-ink after:absolute after:inset-0 hover:text-action"
            >
              <Written>{row.title || t("untitled")}</Written>
            </Link>
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              {row.number ? <span>{row.number}</span> : null}
              {(row.leadUnit ?? row.raisingUnit) ? <span>{row.leadUnit ?? row.raisingUnit}</span> : null}
              {row.task ? (
                <span className="min-w-0 truncate">
                  <Written>{row.task}</Written>
                </span>
              ) : null}
            </p>
          </div>
          <span className="inline-flex items-center gap-1 text-sm font-medium text-action md:justify-end">
            {duty(row.duty)}
            <Icon name="right" className="size-4" />
          </span>
        </li>
      ))}
    </ol>
  );
}

function When({ row, today }: { row: DeskRow; today: DayText }) {
  const t = useTranslations("desk");
  if (row.due !== null && row.left !== null) return <DaysLeft left={row.left} late={row.due < today} />;
  if (row.planned)
    return (
      <span className="text-soft">
        {t("planned")} <Day value={row.planned} look="dayShort" />
      </span>
    );
  return <Badge>{t("noDeadline")}</Badge>;
}
