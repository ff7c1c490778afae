import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** An empty inbox, or nothing that holds the words: why, and what to do. */
export function NoPainPoints({ words }: { words: string | undefined }) {
  const t = useTranslations("painPoint");
  if (!words) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <EmptyState
      title={t("search.none", { words })}
      action={
        <LinkButton href={address("/pain-points", { tab: "all", q: words }) as never}>{t("search.allTabs")}</LinkButton>
      }
    >
      {t("search.noneHint")}
    </EmptyState>
  );
}
