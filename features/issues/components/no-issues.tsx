import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  filtered: boolean;
  /** The list was of what waits for the viewer: nothing does. */
  mine: boolean;
  raises: boolean;
  /** That were asked for. */
  words?: string;
}

/** An empty list: why, and what to do. */
export function NoIssues({ filtered, mine, raises, words }: Props) {
  const t = useTranslations("issue.list.none");
  if (mine)
    return (
      <EmptyState title={t("mineTitle")} action={<LinkButton href="/issues?status=open">{t("seeOpen")}</LinkButton>}>
        {t("mine")}
      </EmptyState>
    );
  if (words)
    return (
      <EmptyState
        title={t("wordsTitle", { words })}
        action={
          <>
            <LinkButton href={`/search?${new URLSearchParams({ q: words })}` as never} look="primary">
              {t("searchAll")}
            </LinkButton>
            <LinkButton href="/issues">{t("clear")}</LinkButton>
          </>
        }
      >
        {t("words")}
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState title={t("filteredTitle")} action={<LinkButton href="/issues">{t("clear")}</LinkButton>}>
        {t("filtered")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("title")}
      action={
        raises ? (
          <LinkButton href="/issues/new" look="primary">
            {t("raise")}
          </LinkButton>
        ) : (
          <LinkButton href="/tasks" look="primary">
            {t("walk")}
          </LinkButton>
        )
      }
    >
      {raises ? t("inspector") : t("bureau")}
    </EmptyState>
  );
}
