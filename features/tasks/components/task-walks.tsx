import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { dayOf } from "@/domain/calendar";
import { walkListAddress } from "@/features/walks/queries/filter";
import type { TaskWalk } from "../queries/task";
import { RowLink } from "./row-link";

const tones = { planned: "plain", walking: "action", concluded: "good", cancelled: "idle" } as const;

/** The latest walks at this task, as far as the viewer sees them. */
export function TaskWalks({ code, walks, total }: { code: string; walks: readonly TaskWalk[]; total: number }) {
  const t = useTranslations("task.walksHere");
  const states = useTranslations("walkState");
  const manners = useTranslations("manner");
  const channels = useTranslations("channel");
  const format = useFormatter();
  const inWords = (day: string) => format.dateTime(new Date(`${day}T12:00:00+08:00`), "day");
  return (
    <Card
      id="walks"
      flush
      title={t("title")}
      aside={
        total > walks.length ? (
          <TextLink href={walkListAddress({ task: code }) as never}>{t("all", { count: total })}</TextLink>
        ) : null
      }
    >
      {walks.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ul>
          {walks.map((walk) => (
            <RowLink
              key={walk.id}
              href={`/walks/${walk.id}`}
              title={`${walk.unit} · ${walk.head}`}
              mark={<Badge tone={tones[walk.state]}>{states(walk.state)}</Badge>}
            >
              {walk.concludedAt
                ? t("concluded", { day: inWords(dayOf(walk.concludedAt)) })
                : t("planned", { day: inWords(walk.plannedDay) })}
              {` · ${manners(walk.manner)} · ${channels(walk.channel)}`}
            </RowLink>
          ))}
        </ul>
      )}
    </Card>
  );
}
