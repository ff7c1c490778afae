import { useFormatter, useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { ActorAndTime, Timeline } from "@/components/ui/timeline";
import { Written } from "@/components/ui/written";
import type { InterviewForm, Rung } from "@/domain/escalation";
import { type IssueKind, type IssueMove, issueMoveNames } from "@/domain/issue";
import type { HistoryEntry, IssueHistory } from "../queries/history";

const isMove = (type: string): type is IssueMove => (issueMoveNames as readonly string[]).includes(type);

/** What happened, who did it, for which unit and when; the newest first, reasons shown. */
export function IssueTimeline({ history }: { history: IssueHistory }) {
  const t = useTranslations("issue.history");
  const event = useTranslations("event");
  return (
    <Timeline
      label={t("label")}
      entries={history.entries.toReversed().map((entry) => ({
        key: entry.id,
        title: (
          <>
            {event(entry.event.type as never)}
            {entry.times > 1 ? <span className="font-normal text-soft"> × {entry.times}</span> : null}
          </>
        ),
        by: <ActorAndTime name={entry.actorName} unit={entry.actorUnit} at={entry.at} />,
        strong: isMove(entry.event.type),
        children: <Particulars entry={entry} history={history} />,
      }))}
    />
  );
}

function Particulars({ entry, history }: { entry: HistoryEntry; history: IssueHistory }) {
  const t = useTranslations("issue.history");
  const kind = useTranslations("kind");
  const move = useTranslations("move");
  const verdict = useTranslations("lookBackState");
  const rung = useTranslations("rung");
  const form = useTranslations("interviewForm");
  const format = useFormatter();
  const said: Record<string, unknown> = entry.event.particulars;
  const text = (name: string) => (typeof said[name] === "string" && said[name] ? (said[name] as string) : undefined);
  const partners = Array.isArray(said.partners) ? said.partners.map((code) => history.unitName(String(code))) : [];
  const proposed = text("move") as "merge" | "cancel" | undefined;
  const assigned = text("kind") as IssueKind | undefined;
  const [taken, held] = [text("rung") as Rung | undefined, text("form") as InterviewForm | undefined];
  const facts = [
    text("number"),
    taken && rung(taken),
    held && form(held),
    text("people"),
    proposed && t("what", { move: move(proposed) }),
    text("lead") && t("lead", { unit: history.unitName(text("lead") ?? "") }),
    partners.length > 0 && t("partners", { units: format.list(partners, "names") }),
    assigned && kind(assigned),
    text("unit") && history.unitName(text("unit") ?? ""),
    text("by") && t("replacedBy", { unit: history.unitName(text("by") ?? "") }),
    entry.event.type === "lookedBack" && verdict(entry.event.particulars.verdict),
    typeof said.percent === "number" && t("percent", { percent: said.percent }),
    text("proposedLead") && t("proposedLead", { unit: history.unitName(text("proposedLead") ?? "") }),
    text("condition") && t("condition", { condition: text("condition") ?? "" }),
    text("office") && [text("office"), text("documentNumber")].filter(Boolean).join(" "),
    text("basis") && t("basis", { basis: text("basis") ?? "" }),
    text("mergedInto") && t("into", { number: history.numberOf(text("mergedInto") ?? "") }),
  ].filter((fact): fact is string => typeof fact === "string" && fact !== "");
  const [dueDay, leadDueDay] = [text("dueDay"), text("leadDueDay")];
  const parts = (Array.isArray(said.parts) ? said.parts : []) as { unit: string; part?: string; dueDay: string }[];
  const words = text("part") ?? text("reason") ?? text("conclusion") ?? text("text") ?? text("noOutcomeReason");
  if (facts.length === 0 && !dueDay && !leadDueDay && !words) return null;
  return (
    <>
      {facts.length > 0 || dueDay ? (
        <p className="text-soft">
          {facts.join(" · ")}
          {dueDay ? (
            <>
              {facts.length > 0 ? " · " : ""}
              {t.rich("due", { day: () => <Day value={dueDay} /> })}
            </>
          ) : null}
        </p>
      ) : null}
      {leadDueDay ? <p className="text-soft">{t.rich("leadDue", { day: () => <Day value={leadDueDay} /> })}</p> : null}
      {parts.map((part) => (
        <p key={part.unit} className="text-soft">
          {history.unitName(part.unit)} · {t.rich("due", { day: () => <Day value={part.dueDay} /> })}
          {part.part ? (
            <>
              {" · "}
              <Written>{part.part}</Written>
            </>
          ) : null}
        </p>
      ))}
      {words ? (
        <p className="border-s-2 border-action-line ps-2.5 whitespace-pre-line">
          <Written>{words}</Written>
        </p>
      ) : null}
    </>
  );
}
