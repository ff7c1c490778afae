import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Instant } from "@/components/ui/instant";
import { saidIn } from "@/domain/language";
import type { PublicPainPoint } from "@/features/pain-points/queries/public";

const tones: Partial<Record<PublicPainPoint["state"], Tone>> = { answered: "good", resolved: "good", declined: "idle" };

/** What others told, masked; long ones open on demand. */
export function ReleasedList({ rows }: { rows: readonly PublicPainPoint[] }) {
  const t = useTranslations("progress");
  const state = useTranslations("progressState");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const task = saidIn(locale, row.task ?? "", row.taskEn ?? "");
        const unit = saidIn(locale, row.unit ?? "", row.unitEn ?? "");
        const letters = [...row.text];
        return (
          <li key={row.number} className="px-4 py-3">
            <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              <Badge tone={tones[row.state] ?? "action"}>{state(row.state)}</Badge>
              <span>{row.number}</span>
              <Instant value={row.toldAt} look="instantShort" />
            </p>
            {letters.length > 160 ? (
              <details className="group">
                <summary className="min-h-11 cursor-pointer list-none break-words">
                  <span className="group-open:hidden">
                    <bdi lang={row.language}>{letters.slice(0, 140).join("")}…</bdi>{" "}
                    <span className="text-action underline">{t("more")}</span>
                  </span>
                  <span className="hidden text-action underline group-open:inline">{t("less")}</span>
                </summary>
                <bdi lang={row.language} className="block break-words whitespace-pre-wrap">
                  {row.text}
                </bdi>
              </details>
            ) : (
              <bdi lang={row.language} className="block break-words whitespace-pre-wrap">
                {row.text}
              </bdi>
            )}
            {task || unit ? <p className="mt-1 text-sm text-soft">{[task, unit].filter(Boolean).join(" · ")}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
