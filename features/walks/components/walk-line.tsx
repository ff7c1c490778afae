import { useFormatter, useTranslations } from "next-intl";
import { BeforeAfter } from "@/components/chart/before-after";
import { MetroLine } from "@/components/chart/metro-line";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Gain } from "@/domain/figures";
import type { Walk } from "../queries/walk";
import { WalkPhotos } from "./walk-photos";

/** The steps as stations, what it took as the way to them, what was found as marks; under it what has been cut since. */
export function WalkLine({ walk, cut }: { walk: Walk; cut: readonly Gain[] }) {
  const t = useTranslations("walk.line");
  const issue = useTranslations("walk.issues");
  const format = useFormatter();
  const { steps, experience } = walk;
  const total = t("total", {
    steps: experience.steps,
    minutes: experience.minutes,
    waiting: experience.waitingMinutes,
  });
  return (
    <Card id="line" title={t("title")} aside={steps.length > 0 ? total : null}>
      {steps.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <MetroLine
          label={t("label")}
          stations={steps.map((step, index) => {
            const found = walk.issues.filter(({ stepId }) => stepId === step.id);
            const { minutes, waitingMinutes, trips, documents, note } = step;
            const facts = [
              waitingMinutes ? t("waited", { minutes: waitingMinutes }) : null,
              minutes !== null && t("worked", { minutes }),
              trips ? t("went", { trips }) : null,
            ].filter(Boolean);
            return {
              key: step.id,
              title: <Written>{step.name || t("unnamed", { number: index + 1 })}</Written>,
              note: facts.join(" · "),
              distance: (minutes ?? 0) + (waitingMinutes ?? 0),
              broken: (waitingMinutes ?? 0) > (minutes ?? 0),
              marked: found.length > 0,
              children: (
                <div className="mb-2 flex flex-col gap-1 md:text-sm">
                  {documents.length > 0 ? (
                    <p className="text-soft">
                      {t("asked", { count: documents.length, names: format.list(documents, "names") })}
                    </p>
                  ) : null}
                  {note ? (
                    <p className="whitespace-pre-line">
                      <Written>{note}</Written>
                    </p>
                  ) : null}
                  <WalkPhotos
                    photos={walk.photos.filter(({ stepId, findingId }) => stepId === step.id && !findingId)}
                  />
                  {found.map(({ id, title }) => (
                    <p key={id} className="text-warn">
                      <TextLink href={`/issues/${id}` as never} className="text-warn">
                        {t("found", { title: title || issue("untitled") })}
                      </TextLink>
                    </p>
                  ))}
                </div>
              ),
            };
          })}
        />
      )}
      <Cut cut={cut} />
    </Card>
  );
}

/** After over before: what the rectified issues of this walk have brought. */
function Cut({ cut }: { cut: readonly Gain[] }) {
  const t = useTranslations("walk.line");
  const outcome = useTranslations("outcome");
  const unit = useTranslations("outcomeUnit");
  if (cut.length === 0) return null;
  return (
    <section aria-labelledby="cut" className="keep-together mt-4 border-t border-line pt-4">
      <h3 id="cut" className="mb-3 font-semibold">
        {t("cut")}
      </h3>
      <BeforeAfter
        beforeLabel={t("before")}
        afterLabel={t("after")}
        measures={cut.map(({ kind, before, after }) => ({
          label: outcome(kind),
          before,
          after,
          unit: unit(kind, { count: after }),
        }))}
      />
    </section>
  );
}
