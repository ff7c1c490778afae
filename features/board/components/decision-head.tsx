import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DaysLeft } from "@/components/ui/days-left";
import { StandingLight } from "@/components/ui/standing-light";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Decision } from "@/domain/board";
import { StateBadge } from "@/features/issues/components/state-badge";
import type { IssueFacts } from "@/features/issues/queries/one";

/** What is to be decided, of which issue, and by when; its title leads to its own page. */
export function DecisionHead({ facts, duty }: { facts: IssueFacts; duty: Decision }) {
  const t = useTranslations("desk.duty");
  const list = useTranslations("issue.list");
  const kind = useTranslations("kind");
  const { row, standing, owed, today, unitName } = facts;
  return (
    <header className="mb-3">
      <p className="mb-1 flex flex-wrap items-center gap-2 text-sm text-soft">
        <Badge tone="action">{t(duty)}</Badge>
        <span className="font-medium text-ink">{row.number}</span>
        <StateBadge state={row.state} />
        {row.kind ? <Badge>{kind(row.kind)}</Badge> : null}
        {standing ? <StandingLight standing={standing} /> : null}
        {owed ? <DaysLeft left={owed.left} late={owed.day < today} /> : null}
        <span>{unitName(row.leadUnit ?? row.raisingUnit)}</span>
      </p>
      <h2 id="decision" tabIndex={-1} className="text-lg font-semibold">
        <TextLink href={`/issues/${row.id}`} className="text-ink no-underline hover:underline">
          <Written>{row.title || list("untitled")}</Written>
        </TextLink>
      </h2>
    </header>
  );
}
