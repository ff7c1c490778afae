import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { pathIn } from "@/domain/language";
import { ReleasedList } from "@/features/door/components/released-list";
import { publicMetadata } from "@/features/door/queries/metadata";
import { releasedPage, releasedPageSize } from "@/features/door/queries/released";
import { releasedQuery } from "@/features/door/schema";
import { releasedGroups } from "@/features/pain-points/schema";

export const generateMetadata = () => publicMetadata("/progress");

export default async function ProgressPage({ searchParams }: PageProps<"/progress">) {
  const { state, page } = releasedQuery.parse(await searchParams);
  const [t, locale, { rows, total }] = await Promise.all([
    getTranslations("progress"),
    getLocale(),
    releasedPage(state, page),
  ]);
  const path = pathIn(locale, "/progress");
  const tabs = [
    { href: path, label: t("group.all"), current: !state },
    ...releasedGroups.map((group) => ({
      href: `${path}?state=${group}`,
      label: t(`group.${group}`),
      current: state === group,
    })),
  ];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Tabs label={t("groups")} tabs={tabs} />
      <Card flush>
        {rows.length > 0 ? (
          <ReleasedList rows={rows} />
        ) : (
          <EmptyState
            title={t("nothing")}
            action={
              <LinkButton href={pathIn(locale, "/tell") as never} prefetch={false} look="primary">
                {t("tell")}
              </LinkButton>
            }
          />
        )}
        {total > 0 ? (
          <Pagination path={path} params={{ state }} page={page} pageSize={releasedPageSize} total={total} />
        ) : null}
      </Card>
    </>
  );
}
