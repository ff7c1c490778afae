import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DaysLeft } from "@/components/ui/days-left";
import { PageHeader } from "@/components/ui/page-header";
import { Stamp } from "@/components/ui/stamp";
import { StandingLight } from "@/components/ui/standing-light";
import { dayOf } from "@/domain/calendar";
import type { RequestMarker } from "@/domain/request";
import type { IssueFacts } from "../queries/one";
import { StateBadge } from "./state-badge";

interface Props {
  facts: IssueFacts;
  /** 挂牌督办 */
  listed?: boolean;
  /** So a look-back found. */
  holds?: boolean;
  markers?: readonly RequestMarker[];
}

/** What identifies an issue at a glance: number, state, light, days left, round, stamp. */
export function IssueHeader({ facts, listed = false, holds = false, markers = [] }: Props) {
  const t = useTranslations("issue.page");
  const list = useTranslations("issue.list");
  const kind = useTranslations("kind");
  const mark = useTranslations("request.marker");
  const { row, standing, why, owed, today } = facts;
  return (
    <PageHeader
      back={{ href: "/issues", label: list("heading") }}
      marks={
        <>
          <span className="font-medium text-ink">{row.number ?? list("noNumber")}</span>
          <StateBadge state={row.state} />
          {row.kind ? <Badge>{kind(row.kind)}</Badge> : null}
          {markers.map((marker) => (
            <Badge key={marker} tone="action">
              {mark(marker)}
            </Badge>
          ))}
          {listed ? <Badge tone="warn">{t("listed")}</Badge> : null}
          {row.round > 1 ? <Badge tone="warn">{t("round", { round: row.round })}</Badge> : null}
          {holds && row.state === "closed" ? <Badge tone="good">{t("lookBackHolds")}</Badge> : null}
          {standing ? <StandingLight standing={standing} /> : null}
          {why ? <span>{t(`why.${why.reason}`)}</span> : null}
        </>
      }
      title={row.title || list("untitled")}
      lead={
        <>
          <Holding facts={facts} /> {owed ? <DaysLeft left={owed.left} late={owed.day < today} /> : null}
        </>
      }
      actions={
        row.state === "closed" && row.closedAt ? (
          <Stamp note={dayOf(row.closedAt).replaceAll("-", ".")}>{t("stamp")}</Stamp>
        ) : null
      }
    />
  );
}

/** Who holds it now, and what is asked of them. */
function Holding({ facts: { row, holder, unitName } }: { facts: IssueFacts }) {
  const t = useTranslations("issue.page.holding");
  if (row.suspended) return t("suspended");
  const unit = holder === "lead" ? unitName(row.leadUnit) : holder === "raising" ? unitName(row.raisingUnit) : "";
  switch (row.state) {
    case "draft":
    case "assigned":
    case "planning":
    case "rectifying":
      return t(row.state, { unit });
    case "raised":
      return t(row.brought ? `raisedWith.${row.brought}` : "raised");
    default:
      return t(row.state);
  }
}
