import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { dayOf } from "@/domain/calendar";
import type { NewestOutcome } from "../queries/brought";
import type { Compared } from "../queries/compared";
import { GainsTable } from "./gains-table";

/** What it has brought: the results that are published, and the newest of them in a sentence each. */
export function BroughtCard({ figures, newest }: { figures: Compared; newest: readonly NewestOutcome[] }) {
  const t = useTranslations("desk.leader");
  return (
    <Card
      id="brought"
      title={t("brought")}
      aside={<TextLink href={address("/figures", { ...figures.period }) as never}>{t("allFigures")}</TextLink>}
      flush
    >
      <GainsTable figures={figures} />
      {newest.length > 0 ? (
        <ul className="border-t border-line px-4 py-1.5 text-sm">
          {newest.map((one) => (
            <Sentence key={one.id} one={one} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("nothingYet")}>{t("nothingYetHint")}</EmptyState>
      )}
    </Card>
  );
}

/** 某事项：环节由5个减为3个 */
function Sentence({ one: { issueId, task, unit, kind, before, after, closedAt } }: { one: NewestOutcome }) {
  const t = useTranslations("desk.leader.outcome");
  return (
    <li className="flex flex-wrap gap-x-3 py-0.5">
      <TextLink href={`/issues/${issueId}` as never} className="min-w-0 flex-1 basis-60 no-underline hover:underline">
        {t(kind, { task, before, after })}
      </TextLink>
      <span className="text-soft">
        {unit} <Day value={dayOf(closedAt)} look="dayShort" />
      </span>
    </li>
  );
}
