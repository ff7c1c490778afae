import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { BoardTiles } from "@/features/board/components/board-tiles";
import { DecisionTiles } from "@/features/board/components/decision-tiles";
import { HolderTable } from "@/features/board/components/holder-table";
import { UnitTable } from "@/features/board/components/unit-table";
import { board } from "@/features/board/queries/counts";
import { decisionCounts } from "@/features/board/queries/queue";
import { listClock } from "@/features/issues/queries/list";
import { unitNames } from "@/features/issues/queries/names";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** As many units as one looks at; the rest on asking. */
const shown = 12;

export default async function BoardPage({ searchParams }: PageProps<"/board">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeBoard")) notFound();
  const { units: asked } = await searchParams;
  const at = now();
  const clock = await listClock(at);
  const [t, counted, counts] = await Promise.all([
    getTranslations("board"),
    board(viewer, clock),
    decisionCounts(viewer, at),
  ]);
  const units = asked === "all" ? counted.units : counted.units.slice(0, shown);
  const names = await unitNames(units.map(({ lead }) => lead));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { open: counted.open })}
        actions={
          <>
            <LinkButton href="/board/issues">{t("bulk")}</LinkButton>
            <LinkButton href="/board/queue/all" look="primary">
              {t("decide")}
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <Card id="decisions" title={t("decisions")}>
          <DecisionTiles counts={counts} />
        </Card>
        <Card id="standing" title={t("standing")}>
          <BoardTiles board={counted} clock={clock} />
        </Card>
        <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <Card id="holders" title={t("holders")} flush>
            <HolderTable board={counted} />
          </Card>
          <Card id="units" title={t("units")} flush>
            <UnitTable
              rows={units.map((row) => ({ ...row, name: names.get(row.lead) ?? row.lead }))}
              more={counted.units.length - units.length}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
