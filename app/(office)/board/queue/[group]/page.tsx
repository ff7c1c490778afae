import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { decisionGroups } from "@/domain/board";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { QueueList } from "@/features/board/components/queue-list";
import { queue } from "@/features/board/queries/queue";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boardQueue"))("title") };
}

/** All that waits to be decided, before one begins. */
export default async function QueuePage({ params }: PageProps<"/board/queue/[group]">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeBoard")) notFound();
  const { group } = await params;
  const at = now();
  const { items, counts } = await queue(
    viewer,
    at,
    decisionGroups.find((name) => name === group),
  );
  const all = decisionGroups.reduce(
    (sum, name) => sum + (group === "all" || group === name ? (counts[name] ?? 0) : 0),
    0,
  );
  return (
    <Card flush>
      <QueueList path={`/board/queue/${group}`} items={items} more={all - items.length} today={dayOf(at)} />
    </Card>
  );
}
