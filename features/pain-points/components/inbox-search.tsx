import { useTranslations } from "next-intl";
import { SearchField } from "@/components/ui/search-field";
import type { InboxTab } from "../queries/inbox";

/** Looks for words on the tab that is open; from 在办, where the inbox opens, among everything. */
export function InboxSearch({ tab, words }: { tab: InboxTab; words: string | undefined }) {
  const t = useTranslations("painPoint.search");
  return (
    <>
      {tab === "open" ? null : <input type="hidden" name="tab" value={tab} />}
      <SearchField label={t("label")} placeholder={t("hint")} value={words} />
    </>
  );
}
