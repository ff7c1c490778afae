import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { seesWholeCity } from "@/domain/viewer";
import { presentGuide } from "@/features/guides/queries";
import { InstructionsCard } from "@/features/instructions/components/instructions-card";
import { answerDays } from "@/features/instructions/queries/answer-days";
import { instructionsOn } from "@/features/instructions/queries/views";
import { CatalogueCard } from "@/features/tasks/components/catalogue-card";
import { GuideCard } from "@/features/tasks/components/guide-card";
import { TaskFigures } from "@/features/tasks/components/task-figures";
import { TaskIssues } from "@/features/tasks/components/task-issues";
import { TaskWalks } from "@/features/tasks/components/task-walks";
import { taskStats } from "@/features/tasks/queries/list";
import { countAt, issuesOf, mayPlan, taskByCode, walksAt } from "@/features/tasks/queries/task";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

const shown = 8;

export async function generateMetadata({ params }: PageProps<"/tasks/[code]">) {
  const found = await taskByCode((await params).code);
  return { title: found?.task.title };
}

export default async function TaskPage({ params }: PageProps<"/tasks/[code]">) {
  const viewer = await requireViewer();
  const { code } = await params;
  const found = can(viewer, "system.work") ? await taskByCode(code) : undefined;
  if (!found) notFound();
  const { task, lead } = found;
  const at = now();
  const [t, guide, statsOf, counts, walks, issues, instructed, days] = await Promise.all([
    getTranslations("task"),
    presentGuide(code),
    taskStats(viewer, [code], dayOf(at)),
    countAt(viewer, code),
    walksAt(viewer, code, shown),
    issuesOf(viewer, code, shown),
    instructionsOn(viewer, { taskCode: code }, at),
    answerDays(at),
  ]);
  const leads = viewer.grants.some(({ role }) => role === "leader");
  return (
    <>
      <PageHeader
        back={{ href: "/tasks", label: t("back") }}
        marks={
          <>
            <span className="tabular-nums">{task.code}</span>
            <Badge>{task.category}</Badge>
            {task.retiredAt ? <Badge tone="idle">{t("retired")}</Badge> : null}
            {task.highFrequency ? <Badge tone="action">{t("highFrequency")}</Badge> : null}
          </>
        }
        title={task.title}
        lead={lead.name}
        actions={
          mayPlan(viewer) && !task.retiredAt ? (
            <LinkButton look="primary" href={`/walks/new?task=${task.code}` as never}>
              {t("plan")}
            </LinkButton>
          ) : null
        }
      />
      <TaskFigures
        code={task.code}
        {...statsOf(task.code)}
        issues={counts.issues}
        seen={seesWholeCity(viewer) ? "whole" : "part"}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <GuideCard guide={guide} task={task} />
        <div className="grid gap-4">
          <InstructionsCard
            list={instructed}
            writeHref={leads ? `/instructions/new?task=${task.code}` : undefined}
            {...days}
          />
          <TaskWalks code={task.code} walks={walks} total={counts.walks} />
          <TaskIssues code={task.code} issues={issues} total={counts.issues} />
          <CatalogueCard task={task} />
        </div>
      </div>
    </>
  );
}
