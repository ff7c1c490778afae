import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type FunnelStage, funnelStages, type Period, type Side } from "@/domain/figures";
import { DrawnPicture } from "./drawn-picture";
import { stageAddress } from "./figure-address";
import { FigureLink } from "./figure-link";
import { funnelDrawing } from "./funnel-drawing";

interface Props {
  period: Period;
  level: Side | undefined;
  stages: Record<FunnelStage, number>;
  linked: boolean;
}

/** 漏斗: how far the issues have come, each stage within the one before; drawn, and as a table. */
export function FunnelCard({ period, level, stages, linked }: Props) {
  const t = useTranslations("figures.funnel");
  const format = useFormatter();
  const share = (stage: FunnelStage) =>
    stages.raised > 0 ? format.number(stages[stage] / stages.raised, "percent") : t("none");
  const steps = funnelStages.map((stage) => ({
    name: t(`stage.${stage}`),
    value: stages[stage],
    said: t("said", { count: stages[stage], share: share(stage) }),
  }));
  const told = t("told", { steps: steps.map(({ name, said }) => `${name} ${said}`).join(t("and")) });
  return (
    <Card id="funnel" title={t("title")} className="keep-together" flush>
      <figure className="p-4">
        <DrawnPicture draw={(size) => funnelDrawing(steps, size)} told={told} />
        <figcaption className="mt-1 text-sm text-soft">{t("note")}</figcaption>
      </figure>
      <table className="data-table figures">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("stageHead")}</th>
            <th scope="col" className="end">
              {t("count")}
            </th>
            <th scope="col" className="end">
              {t("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {funnelStages.map((stage) => (
            <tr key={stage}>
              <th scope="row">
                {t(`stage.${stage}`)}
                <span className="block text-xs text-soft">{t(`means.${stage}`)}</span>
              </th>
              <td className="end">
                <FigureLink value={stages[stage]} href={linked ? stageAddress(period, stage, level) : undefined} />
              </td>
              <td className="end">{share(stage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
