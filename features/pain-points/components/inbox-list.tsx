import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DaysLeft } from "@/components/ui/days-left";
import { FoundWords } from "@/components/ui/found-words";
import { Instant } from "@/components/ui/instant";
import { Marked } from "@/components/ui/marked";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { excerpt, marked } from "@/domain/text/highlight";
import type { InboxLine } from "../queries/inbox";
import { PainPointBadge } from "./state-badge";

/** What was told, the masked words first: overdue answers on top. */
export function InboxList({ rows, asked }: { rows: readonly InboxLine[]; asked?: string }) {
  const t = useTranslations("painPoint");
  const channel = useTranslations("painPointChannel");
  const doubt = useTranslations("quarantineReason");
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="px-4 py-3">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
            {row.asksAgain ? <Badge tone="warn">{t("asksAgain")}</Badge> : <PainPointBadge state={row.state} />}
            {row.round > 1 ? <Badge tone="warn">{t("round", { round: row.round })}</Badge> : null}
            {row.quarantined && row.quarantineReason ? <Badge tone="warn">{doubt(row.quarantineReason)}</Badge> : null}
            <span>
              <FoundWords text={row.number} asked={asked} />
            </span>
            {row.left === null ? null : (
              <span>
                {t("interim")} <DaysLeft left={row.left} late={row.late} />
              </span>
            )}
          </div>
          <TextLink
            href={`/pain-points/${row.id}` as never}
            className="mt-1 line-clamp-3 min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
          >
            {asked ? (
              <Marked pieces={excerpt(row.text, asked, 160) ?? marked(row.text, asked)} />
            ) : (
              <Written>{row.text}</Written>
            )}
          </TextLink>
          <p className="mt-1 text-sm text-soft">
            {[...new Set([row.task, row.unit ?? t("noUnit"), row.place, channel(row.channel)])]
              .filter(Boolean)
              .join(" · ")}{" "}
            · <Instant value={row.createdAt} look="instantShort" />
          </p>
        </li>
      ))}
    </ul>
  );
}
