import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DaysLeft } from "@/components/ui/days-left";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { Written } from "@/components/ui/written";
import type { Day } from "@/domain/calendar";
import type { QueueItem } from "../queries/queue";

interface Props {
  path: string;
  items: readonly QueueItem[];
  /** Further ones that are not listed. */
  more: number;
  today: Day;
}

/** The decisions in the order in which they are worked through. */
export function QueueList({ path, items, more, today }: Props) {
  const t = useTranslations("boardQueue");
  const duty = useTranslations("desk.duty");
  const [first] = items;
  if (!first) return <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-3">
        <p className="text-sm text-soft">{t("lead")}</p>
        <LinkButton href={`${path}/${first.duty}/${first.id}` as never} look="primary">
          {t("begin")}
        </LinkButton>
      </div>
      <ol aria-label={t("title")} className="divide-y divide-line">
        {items.map((item) => (
          <li
            key={`${item.duty} ${item.id}`}
            className="relative grid gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-action-tint md:grid-cols-[8.5rem_1fr_auto] md:items-center"
          >
            <div className="text-sm">
              {item.due !== null && item.left !== null ? (
                <DaysLeft left={item.left} late={item.due < today} />
              ) : (
                <Badge>{t("noDeadline")}</Badge>
              )}
            </div>
            <div className="min-w-0">
              <Link
                href={`${path}/${item.duty}/${item.id}` as never}
                prefetch={false}
                className="font-medium text-ink after:absolute after:inset-0 hover:text-action"
              >
                <Written>{item.title || item.number || ""}</Written>
              </Link>
              <p className="flex flex-wrap gap-x-3 text-sm text-soft">
                {item.number ? <span>{item.number}</span> : null}
                {(item.leadUnit ?? item.raisingUnit) ? <span>{item.leadUnit ?? item.raisingUnit}</span> : null}
              </p>
            </div>
            <span className="inline-flex items-center gap-1 text-sm font-medium text-action md:justify-end">
              {duty(item.duty)}
              <Icon name="right" className="size-4" />
            </span>
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm text-soft">{t("more", { count: more })}</p>
      ) : null}
    </>
  );
}
