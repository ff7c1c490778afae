import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { measures } from "@/domain/comparison";
import type { LookBackState } from "@/domain/look-back";
import type { LookBackRecord } from "../queries/look-back";
import { EvidenceGrid } from "./evidence-grid";

const tones: Record<LookBackState, Tone> = { waiting: "action", holds: "good", relapsed: "warn", lapsed: "idle" };

/** Waiting, holds, relapsed, lapsed. */
export function LookBackBadge({ state }: { state: LookBackState }) {
  const t = useTranslations("lookBackState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

interface Props {
  lookBacks: readonly LookBackRecord[];
  /** May read the draws that they come from. */
  seesDraws: boolean;
}

/** The same with its card; nothing where none was drawn. */
export function LookBackCard(props: Props) {
  const t = useTranslations("issue.lookBack");
  return props.lookBacks.length === 0 ? null : (
    <Card id="look-backs" title={t("title")}>
      <LookBackList {...props} />
    </Card>
  );
}

/** Every look-back at an issue: when it was drawn, and what whoever walked it found. */
function LookBackList({ lookBacks, seesDraws }: Props) {
  const t = useTranslations("issue.lookBack");
  return (
    <ul className="divide-y divide-line">
      {lookBacks.map((one) => (
        <li key={one.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            <LookBackBadge state={one.state} />
            <span>{t("after", { days: one.daysAfter, round: one.round })}</span>
            {one.walkedAt ? (
              <span>
                {one.byName} · <Instant value={one.walkedAt} look="instantShort" />
              </span>
            ) : (
              <span>{t.rich("due", { day: () => <Day value={one.dueDay} look="dayShort" /> })}</span>
            )}
            {seesDraws ? <TextLink href={`/look-backs/draws/${one.drawId}` as never}>{t("toDraw")}</TextLink> : null}
          </p>
          {one.verdict ? <Walked one={one} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Walked({ one }: { one: LookBackRecord }) {
  const t = useTranslations("issue.lookBack");
  const unit = useTranslations("issueForm.lookBack.measure");
  const took = measures.flatMap((measure) => {
    const value = one.measured?.[measure];
    return value === undefined ? [] : [`${unit(measure)} ${value}`];
  });
  return (
    <div className="mt-2 flex flex-col gap-2 md:text-sm">
      <p className="whitespace-pre-line">
        <span className="text-soft">{t("walked")}</span> <Written>{one.walked}</Written>
      </p>
      {took.length > 0 ? <p className="text-soft">{took.join(" · ")}</p> : null}
      <p className="whitespace-pre-line">
        <span className="text-soft">{t("findings")}</span> <Written>{one.findings}</Written>
      </p>
      <EvidenceGrid files={one.files} />
    </div>
  );
}
