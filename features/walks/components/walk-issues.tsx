import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Written } from "@/components/ui/written";
import { saidIn } from "@/domain/language";
import { StateBadge } from "@/features/issues/components/state-badge";
import type { Walk } from "../queries/walk";
import { WalkPhotos } from "./walk-photos";

/** What was found, each with the way to raise it once the head has concluded. */
export function WalkIssues({ walk }: { walk: Walk }) {
  const t = useTranslations("walk.issues");
  const locale = useLocale();
  const drafts = walk.issues.filter(({ state }) => state === "draft").length;
  return (
    <Card id="issues" title={t("title")} flush>
      {walk.issues.length === 0 ? (
        // Drafts are their unit's own: who does not see them is not told that there are none.
        <EmptyState title={t(walk.may.record ? "none" : "noneRaised")}>
          {walk.may.record && walk.state === "walking" ? t("noneText") : null}
        </EmptyState>
      ) : (
        <ul>
          {walk.issues.map((issue) => {
            const aspect = walk.aspects.find(({ code }) => code === issue.aspectCode);
            const raises = issue.state === "draft" && walk.state === "concluded" && walk.may.conclude;
            return (
              <li
                key={issue.id}
                className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0"
              >
                <div className="min-w-0 flex-1 basis-60">
                  <p className="mb-0.5 flex flex-wrap items-center gap-2 text-sm text-soft">
                    <StateBadge state={issue.state} />
                    {issue.number}
                  </p>
                  <p className="font-medium wrap-anywhere">
                    <Written>{issue.title || t("untitled")}</Written>
                  </p>
                  <p className="text-sm text-soft">
                    {aspect ? saidIn(locale, aspect.question, aspect.questionEn) : t("noAspect")}
                  </p>
                  <WalkPhotos photos={walk.photos.filter(({ findingId }) => findingId === issue.id)} />
                </div>
                <LinkButton
                  href={`/issues/${issue.id}` as never}
                  prefetch={false}
                  look={raises ? "primary" : "secondary"}
                  aria-label={`${t(raises ? "raise" : "see")} ${issue.title}`}
                >
                  {t(raises ? "raise" : "see")}
                </LinkButton>
              </li>
            );
          })}
        </ul>
      )}
      {drafts > 0 && walk.state === "walking" ? (
        <p className="border-t border-line px-4 py-2.5 text-sm text-soft">{t("afterConclusion")}</p>
      ) : null}
    </Card>
  );
}
