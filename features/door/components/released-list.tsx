import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Instant } from "@/components/ui/instant";
import { saidIn } from "@/domain/language";
import type { PublicPainPoint } from "@/features/pain-points/queries/public";
import { LongWords } from "./long-words";

const tones: Partial<Record<PublicPainPoint["state"], Tone>> = { answered: "good", resolved: "good", declined: "idle" };

interface Props {
  rows: readonly PublicPainPoint[];
  /** A few lines of each, where the whole is a page of its own. */
  brief?: boolean;
}

/** What others told, masked, what was written back and how they found it. */
export function ReleasedList({ rows, brief = false }: Props) {
  const t = useTranslations("progress");
  const state = useTranslations("progressState");
  const level = useTranslations("satisfaction");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ reply, verdict, ...row }) => {
        const task = saidIn(locale, row.task ?? "", row.taskEn ?? "");
        const unit = saidIn(locale, row.unit ?? "", row.unitEn ?? "");
        return (
          <li key={row.number} className="px-4 py-3">
            <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              {row.asksAgain ? (
                <Badge tone="warn">{t(`asksAgain.${row.asksAgain}`)}</Badge>
              ) : (
                <Badge tone={tones[row.state] ?? "action"}>{state(row.state)}</Badge>
              )}
              <span>{row.number}</span>
              <Instant value={row.toldAt} look="instantShort" />
            </p>
            {brief ? (
              <bdi lang={row.language} className="line-clamp-3 break-words">
                {row.text}
              </bdi>
            ) : (
              <LongWords words={row.text} language={row.language} />
            )}
            {task || unit ? <p className="mt-1 text-sm text-soft">{[task, unit].filter(Boolean).join(" · ")}</p> : null}
            {reply ? (
              <div className="mt-2 border-s-2 border-edge ps-3 text-sm">
                <p className="text-soft">
                  {t(`reply.${reply.kind}`)} · <Instant value={reply.at} look="instantShort" />
                </p>
                {reply.text === "" ? null : brief ? (
                  <bdi lang={row.language} className="line-clamp-2 break-words">
                    {reply.text}
                  </bdi>
                ) : (
                  <LongWords words={reply.text} language={row.language} />
                )}
              </div>
            ) : null}
            {verdict ? (
              <p className="mt-2 text-sm text-soft">
                {t("verdict", { solved: t(verdict.solved ? "solved" : "notSolved"), level: level(verdict.level) })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
