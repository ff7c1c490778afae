import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { PageHeader } from "@/components/ui/page-header";
import { decisionGroups } from "@/domain/board";
import { can } from "@/domain/permission";
import { QueueRunner } from "@/features/board/components/queue-runner";
import { QueueTabs } from "@/features/board/components/queue-tabs";
import { queue } from "@/features/board/queries/queue";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

/** The list stays while one goes from decision to decision, and is read again when one was sent. */
export default async function QueueLayout({ children, params }: LayoutProps<"/board/queue/[group]">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeBoard")) notFound();
  const { group: asked } = await params;
  const group = decisionGroups.find((name) => name === asked);
  if (!group && asked !== "all") notFound();
  const [t, { items, counts }] = await Promise.all([getTranslations("boardQueue"), queue(viewer, now(), group)]);
  const all = decisionGroups.reduce((sum, name) => sum + (!group || group === name ? (counts[name] ?? 0) : 0), 0);
  return (
    <>
      <PageHeader back={{ href: "/board", label: t("board") }} title={t("title")} />
      <QueueTabs counts={counts} only={group} />
      <ClientWords namespaces={["boardQueue"]}>
        <QueueRunner
          path={`/board/queue/${asked}`}
          more={Math.max(0, all - items.length)}
          items={items.map(({ duty, id, number, title }) => ({ duty, id, number, title }))}
        >
          {children}
        </QueueRunner>
      </ClientWords>
    </>
  );
}
