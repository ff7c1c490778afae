import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/domain/permission";
import { DrawList } from "@/features/look-backs/components/draw-list";
import { drawPage, drawsPerPage } from "@/features/look-backs/queries/draw";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lookBack.draw"))("title") };
}

export default async function DrawsPage({ searchParams }: PageProps<"/look-backs/draws">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeLookBacks")) notFound();
  const asked = Number.parseInt(String((await searchParams).page), 10) || 1;
  const [t, title, { rows, total, page }] = await Promise.all([
    getTranslations("lookBack.draw"),
    getTranslations("lookBack"),
    drawPage(viewer, asked),
  ]);
  return (
    <>
      <PageHeader back={{ href: "/look-backs", label: title("title") }} title={t("title")} lead={t("lead")} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <DrawList rows={rows} />
            <Pagination path="/look-backs/draws" params={{}} page={page} pageSize={drawsPerPage} total={total} />
          </>
        )}
      </Card>
    </>
  );
}
