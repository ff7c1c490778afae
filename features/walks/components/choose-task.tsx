import { useLocale, useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import { TextLink } from "@/components/ui/text-link";
import { saidIn } from "@/domain/language";

interface Props {
  /** What was looked for; without it the tasks are the unit's own. */
  asked: string | undefined;
  tasks: readonly { code: string; title: string; titleEn?: string }[];
}

/** Which task is to be walked: found by everyday words, or one of the unit's own. */
export function ChooseTask({ asked, tasks }: Props) {
  const t = useTranslations("walk.new");
  const locale = useLocale();
  return (
    <>
      <p className="mb-3 text-soft">{t("chooseText")}</p>
      <FilterBar
        path="/walks/new"
        active={asked ? 1 : 0}
        first={<SearchField label={t("choose")} placeholder={t("chooseHint")} value={asked} />}
      />
      <h2 className="mb-1 font-semibold">{t(asked ? "foundTasks" : "ownTasks")}</h2>
      {tasks.length > 0 ? (
        <ul className="divide-y divide-line">
          {tasks.map(({ code, title, titleEn = "" }) => (
            <li key={code}>
              <TextLink href={`/walks/new?task=${code}` as never} className="flex min-h-11 items-center no-underline">
                {saidIn(locale, title, titleEn)}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{t(asked ? "foundNone" : "ownNone")}</p>
      )}
    </>
  );
}
