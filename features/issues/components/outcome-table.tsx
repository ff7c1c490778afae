import { useTranslations } from "next-intl";
import { Written } from "@/components/ui/written";
import { cut } from "@/domain/outcome";
import type { OutcomeRecord } from "../queries/records";

/** 改前 → 改后, by kind, with what was cut. */
export function OutcomeTable({ outcomes }: { outcomes: readonly OutcomeRecord[] }) {
  const t = useTranslations("issue.result");
  const kind = useTranslations("outcome");
  const unit = useTranslations("outcomeUnit");
  return (
    <ul aria-label={t("outcomes")} className="flex flex-wrap gap-2.5">
      {outcomes.map((outcome) => (
        <li key={outcome.id} className="rounded-md border border-good-line bg-good-tint px-3.5 py-2">
          <p className="text-sm text-good">{kind(outcome.kind)}</p>
          <p className="text-lg leading-7">
            <span className="text-soft">{outcome.before}</span>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{t("to")}</span>
            <span className="font-semibold">{outcome.after}</span>
            <span className="ms-1 text-sm text-soft">{unit(outcome.kind, { count: outcome.after })}</span>
          </p>
          <p className="text-sm">
            {t("cut", { count: cut(outcome), unit: unit(outcome.kind, { count: cut(outcome) }) })}
          </p>
          {outcome.note ? (
            <p className="max-w-60 text-xs text-soft">
              <Written>{outcome.note}</Written>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
