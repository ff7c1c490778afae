import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Signal } from "@/domain/signal";
import type { Signals } from "../queries/signals";
import { Shots } from "./shots";

/** What is to be looked at before it is decided, each with what it rests on; nothing where there is none. */
export function SignalCard({ signals }: { signals: Signals }) {
  const t = useTranslations("signal");
  if (signals.list.length === 0) return null;
  return (
    <Card id="signals" title={t("title")} className="border-warn-line">
      <p className="mb-3 text-sm text-soft">{t("lead")}</p>
      <ul className="flex flex-col gap-3">
        {signals.list.map((signal, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name and never change places
          <li key={`${signal.kind} ${at}`} className="flex gap-2.5 md:text-sm">
            <Icon name="info" className="mt-0.5 size-5 shrink-0 text-warn" />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t(`kind.${signal.kind}`)}</p>
              <div className="mt-0.5">
                <RestsOn signal={signal} others={signals.others} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RestsOn({ signal, others }: { signal: Signal; others: Signals["others"] }) {
  const t = useTranslations("signal.rests");
  const outcome = useTranslations("outcome");
  const format = useFormatter();
  const other = (id: string | null): ReactNode => {
    if (!id) return t("elsewhere");
    const known = others[id];
    if (!known) return t("hidden");
    return (
      <TextLink href={`/issues/${id}`}>
        {known.number} <Written>{known.title}</Written>
      </TextLink>
    );
  };
  switch (signal.kind) {
    case "sameText":
      return <p>{t.rich("sameText", { percent: signal.percent, other: () => other(signal.issueId) })}</p>;
    case "samePicture":
      return (
        <>
          <p>{signal.own ? t("ownPicture") : t.rich("samePicture", { other: () => other(signal.issueId) })}</p>
          <Shots ids={[signal.fileId, ...(signal.own || others[signal.issueId ?? ""] ? [signal.otherFileId] : [])]} />
        </>
      );
    case "takenBefore":
      return (
        <>
          <p>
            {t.rich("takenBefore", {
              taken: () => <Instant value={signal.takenAt} look="instantShort" />,
              found: () => <Instant value={signal.foundAt} look="instantShort" />,
            })}
          </p>
          <Shots ids={[signal.fileId]} />
        </>
      );
    case "quick":
      return <p>{t(`quick.${signal.step}`, { minutes: signal.minutes })}</p>;
    case "noOutcome":
      return (
        <p>
          {t("noOutcome", { asked: format.list(signal.asked.map((kind) => outcome(kind))) })}
          {signal.reason ? (
            <>
              {" "}
              {t("reason")} <Written>{signal.reason}</Written>
            </>
          ) : null}
        </p>
      );
    case "repeats":
    case "raisedAgain":
      return <p>{t.rich(signal.kind, { days: signal.days, other: () => other(signal.issueId) })}</p>;
  }
}
