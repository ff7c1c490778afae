import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { pathIn } from "@/domain/language";
import { CityCard } from "@/features/door/components/city-card";
import { ElderHome } from "@/features/door/components/elder-home";
import { ReleasedList } from "@/features/door/components/released-list";
import { Ways } from "@/features/door/components/ways";
import { cityFigures } from "@/features/door/queries/city";
import { publicMetadata } from "@/features/door/queries/metadata";
import { releasedPage } from "@/features/door/queries/released";
import { isElderEdition } from "@/lib/edition";

export const generateMetadata = () => publicMetadata("/");

export default async function HomePage() {
  if (await isElderEdition()) return <ElderHome />;
  const [t, locale, figures, recent, solved] = await Promise.all([
    getTranslations("home"),
    getLocale(),
    cityFigures(),
    releasedPage("underway", 1),
    releasedPage("solved", 1),
  ]);
  const list = (rows: typeof recent.rows) =>
    rows.length > 0 ? <ReleasedList rows={rows.slice(0, 3)} brief /> : <EmptyState title={t("nothingYet")} />;
  const all = (state: string) => (
    <TextLink
      href={`${pathIn(locale, "/progress")}?state=${state}` as never}
      className="-my-2 inline-flex min-h-11 items-center"
    >
      {t("all")}
    </TextLink>
  );
  return (
    <>
      <h1 className="text-2xl leading-tight break-keep font-bold tracking-tight md:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-text text-soft md:text-lg">{t("lead")}</p>
      <Ways />
      <div className="mt-8 grid gap-4 lg:grid-cols-3">
        <Card title={t("recent")} aside={all("underway")} id="recent" flush>
          {list(recent.rows)}
        </Card>
        <Card title={t("solved")} aside={all("solved")} id="solved" flush>
          {list(solved.rows)}
        </Card>
        <CityCard figures={figures} />
      </div>
    </>
  );
}
