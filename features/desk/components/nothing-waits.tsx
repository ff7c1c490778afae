import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/domain/viewer";

/** An empty desk says what one could do now. */
export function NothingWaits({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("desk.nothing");
  const walks = viewer.grants.some(({ role }) => role === "head" || role === "liaison");
  return (
    <EmptyState
      title={t("title")}
      action={
        <>
          {walks ? (
            <LinkButton href="/tasks" look="primary">
              {t("toTasks")}
            </LinkButton>
          ) : null}
          <LinkButton href="/issues?status=open">{t("toIssues")}</LinkButton>
        </>
      }
    >
      {walks ? t("walk") : t("look")}
    </EmptyState>
  );
}
