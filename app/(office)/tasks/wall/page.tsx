import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { seesWholeCity } from "@/domain/viewer";
import { TaskWall } from "@/features/tasks/components/task-wall";
import { taskFaces } from "@/features/tasks/queries/face";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata() {
  const t = await getTranslations("task.wall");
  return { title: t("title") };
}

export default async function TaskWallPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const [t, tasks] = await Promise.all([getTranslations("task"), taskFaces(viewer, dayOf(now()))]);
  return (
    <>
      <PageHeader
        back={{ href: "/tasks", label: t("back") }}
        title={t("wall.title")}
        lead={t("wall.lead", { total: tasks.length })}
      />
      {tasks.length > 0 ? (
        <TaskWall tasks={tasks} seen={seesWholeCity(viewer) ? "whole" : "part"} />
      ) : (
        <EmptyState title={t("empty.catalogueTitle")}>{t("empty.catalogueText")}</EmptyState>
      )}
    </>
  );
}
