import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { InstructionList } from "@/features/instructions/components/instruction-list";
import type { LeadersInstructions } from "@/features/instructions/queries/list";
import { listAddress } from "@/features/issues/queries/filter";
import { WallCard } from "@/features/tasks/components/wall-card";
import type { LeadersMinute } from "../queries/minute";
import { BroughtCard } from "./brought-card";
import { ComparedTable } from "./compared-table";
import { LaggingTable } from "./lagging-table";
import { LightsLine } from "./lights-line";

interface Props {
  minute: LeadersMinute;
  instructions: LeadersInstructions;
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

/** One minute for a leader: where we stand, who lags, what it has brought, what has come back. */
export function LeaderBoard({ minute: { figures, standing, faces, newest }, instructions, seen }: Props) {
  const t = useTranslations("desk");
  const { answered, late } = instructions;
  return (
    <div className="mb-6 grid items-start gap-4 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      <Card
        id="figures"
        title={t("leader.standing")}
        aside={
          <>
            {t("leader.period")} <Day value={figures.period.from} look="dayShort" /> –{" "}
            <Day value={figures.period.asOf} look="dayShort" />
          </>
        }
        flush
      >
        <ComparedTable figures={figures} />
        {figures.before ? null : (
          <p className="border-t border-line px-4 py-1.5 text-sm text-soft">{t("leader.notCompared")}</p>
        )}
      </Card>
      <Card id="lagging" title={t("lagging.title")} aside={<LightsLine lights={standing} />} flush>
        {standing.lagging.length > 0 ? (
          <>
            <LaggingTable rows={standing.lagging} />
            {standing.units > standing.lagging.length ? (
              <p className="border-t border-line px-4 py-1.5 text-sm text-soft">
                <TextLink href={listAddress({ status: ["open"], standing: ["red", "yellow"] }) as never}>
                  {t("lagging.more", { count: standing.units - standing.lagging.length })}
                </TextLink>
              </p>
            ) : null}
          </>
        ) : (
          <EmptyState title={t("lagging.none")}>{t("lagging.noneHint")}</EmptyState>
        )}
      </Card>
      <div className="max-lg:order-1">
        <WallCard tasks={faces} seen={seen} />
      </div>
      <BroughtCard figures={figures} newest={newest} />
      {answered.length > 0 ? (
        <Card
          id="answered"
          title={t("leader.answered")}
          aside={<TextLink href={"/instructions?tab=answered&mine=1" as never}>{t("leader.all")}</TextLink>}
          flush
        >
          <InstructionList rows={answered} />
        </Card>
      ) : null}
      {late.length > 0 ? (
        <Card
          id="late-instructions"
          title={t("leader.late")}
          aside={<TextLink href={"/instructions?tab=late&mine=1" as never}>{t("leader.all")}</TextLink>}
          flush
        >
          <InstructionList rows={late} />
        </Card>
      ) : null}
    </div>
  );
}
