import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { StateBadge } from "@/features/issues/components/state-badge";
import type { EscalationLine } from "../queries/list";

/** Rungs, a line each: the issue, whom it presses, since when, what was said. */
export function EscalationList({ rows }: { rows: readonly EscalationLine[] }) {
  const t = useTranslations("escalation");
  const rung = useTranslations("rung");
  const form = useTranslations("interviewForm");
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ row, number, title, unit, state }) => (
        <li key={row.id} className="px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
            <StateBadge state={state} />
            <span className="font-medium text-ink">{unit}</span>
            <span>{row.form ? form(row.form) : rung(row.rung)}</span>
            <span>
              {row.heldDay ? <Day value={row.heldDay} look="day" /> : <Instant value={row.at} look="instantShort" />}
            </span>
            {row.dueDay ? (
              <span>{t.rich("dueWas", { day: () => <Day value={row.dueDay ?? ""} look="dayShort" /> })}</span>
            ) : null}
          </p>
          <TextLink
            href={`/issues/${row.issueId}`}
            className="mt-1 block min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
          >
            {number} <Written>{title}</Written>
          </TextLink>
          {[row.words, row.people, row.outcome, row.liftReason].filter(Boolean).map((text) => (
            <p key={text} className="text-sm text-soft">
              <Written>{text}</Written>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
