import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { IssueTable } from "@/features/issues/components/issue-table";
import type { KnownBefore } from "../queries/before";

/** What is known of this task before one sets out. */
export function Before({ known, taskCode, today }: { known: KnownBefore; taskCode: string; today: string }) {
  const t = useTranslations("walk.before");
  const format = useFormatter();
  const day = (value: string) => format.dateTime(new Date(`${value}T12:00:00+08:00`), "day");
  const { earlier, daysSince, openIssues, openTotal } = known;
  return (
    <>
      <Card
        id="earlier"
        title={t("earlier")}
        aside={daysSince === null ? null : t("daysSince", { days: daysSince })}
        flush
      >
        {earlier.length === 0 ? (
          <p className="px-4 py-4 text-soft">{t("earlierNone")}</p>
        ) : (
          <ul>
            {earlier.map((walk) => (
              <li key={walk.id} className="border-b border-line px-4 py-2.5 last:border-0">
                <TextLink href={`/walks/${walk.id}` as never} className="font-medium">
                  {walk.unit === walk.target ? walk.unit : `${walk.unit} → ${walk.target}`}
                </TextLink>
                <p className="text-sm text-soft">
                  {[
                    t("earlierLine", { head: walk.head, day: day(walk.concludedDay) }),
                    walk.daysTaken === null ? null : t("earlierDays", { days: walk.daysTaken }),
                    t("earlierIssues", { count: walk.issues }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card
        id="open-issues"
        title={t("open")}
        aside={
          openTotal > openIssues.length ? (
            <TextLink href={`/issues?status=open&task=${taskCode}` as never}>
              {t("openAll", { count: openTotal })}
            </TextLink>
          ) : null
        }
        flush
      >
        {openIssues.length === 0 ? (
          <p className="px-4 py-4 text-soft">{t("openNone")}</p>
        ) : (
          <IssueTable rows={openIssues} today={today} />
        )}
      </Card>
    </>
  );
}
