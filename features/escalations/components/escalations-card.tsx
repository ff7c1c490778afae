import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Ladder } from "../queries/on-issue";
import { EscalationSteps } from "./escalation-steps";

interface Props {
  target: { id: string; version: number };
  ladder: Ladder;
  today: string;
}

/** The rungs taken about an issue, what the rule takes next, and what this viewer may take. */
export function EscalationsCard({ target, ladder, today }: Props) {
  const t = useTranslations("escalation");
  const rung = useTranslations("rung");
  const { rows, next, hand, interview, lifts, standing } = ladder;
  const owed = rows.some((one) => one.owed);
  const acts = hand.length > 0 || interview || lifts.listing !== null || lifts.interview !== null;
  if (rows.length === 0 && !next && !acts && !standing) return null;
  return (
    <Card id="escalations" title={t("title")}>
      {rows.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {rows.map((one) => (
            <Taken key={one.row.id} one={one} />
          ))}
        </ol>
      ) : ladder.pressed ? null : (
        <p className="text-sm text-soft">{t("noneHere")}</p>
      )}
      {standing ? (
        <p className="mt-3 text-sm first:mt-0">
          {t.rich(`standing.${standing.rung === "interview" && owed ? "owed" : standing.rung}`, {
            day: () => <Day value={standing.day} look="dayShort" />,
          })}
        </p>
      ) : null}
      {next ? (
        <p className="mt-3 text-sm text-soft">
          {t.rich("next", { rung: rung(next.rung), day: () => <Day value={next.day} look="dayShort" /> })}
        </p>
      ) : null}
      {acts ? (
        <div className="mt-3 print-hidden">
          <EscalationSteps target={target} hand={hand} interview={interview} lifts={lifts} today={today} />
        </div>
      ) : null}
    </Card>
  );
}

function Taken({ one: { row, by, liftedBy, owed } }: { one: Ladder["rows"][number] }) {
  const t = useTranslations("escalation");
  const rung = useTranslations("rung");
  const form = useTranslations("interviewForm");
  return (
    <li className="border-s-2 border-action-line ps-2.5 md:text-sm">
      <p className="flex flex-wrap gap-x-2.5">
        <span className="font-medium">{row.form ? form(row.form) : rung(row.rung)}</span>
        <span className="text-soft">
          {by} · <Instant value={row.at} look="instantShort" />
        </span>
        {row.orderId ? <TextLink href={`/orders/${row.orderId}`}>{t("toOrder")}</TextLink> : null}
      </p>
      {row.words ? (
        <p className="whitespace-pre-line">
          <Written>{row.words}</Written>
        </p>
      ) : null}
      {owed ? <p className="text-warn">{t("owed")}</p> : null}
      {row.heldDay ? (
        <p className="whitespace-pre-line">
          <span className="text-soft">
            <Day value={row.heldDay} look="day" /> · <Written>{row.people}</Written>
          </span>
          <br />
          <Written>{row.outcome}</Written>
        </p>
      ) : null}
      {row.liftedAt ? (
        <p>
          <span className="text-soft">
            {t(row.rung === "listing" ? "delisted" : "dropped")} · {liftedBy} ·{" "}
            <Instant value={row.liftedAt} look="instantShort" />
          </span>{" "}
          <Written>{row.liftReason}</Written>
        </p>
      ) : null}
    </li>
  );
}
