import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { IssueTable } from "@/features/issues/components/issue-table";
import { listAddress } from "@/features/issues/queries/filter";
import { taskAddress } from "@/features/tasks/schema";
import type { Everything } from "../queries/everything";
import { FoundGroup } from "./found-group";
import { FoundPainPoints } from "./found-pain-points";
import { FoundTasks } from "./found-tasks";

/** What was found, by kind; a kind of which nothing was found is left out. */
export function FoundEverything({ found, asked }: { found: Everything; asked: string }) {
  const t = useTranslations("search");
  const { issues, painPoints, tasks, today } = found;
  return (
    <div className="flex flex-col gap-4">
      {issues.total > 0 ? (
        <FoundGroup
          id="issues"
          title={t("issues")}
          {...issues}
          shown={issues.rows.length}
          href={listAddress({ q: asked })}
        >
          <IssueTable rows={issues.rows} today={today} asked={{ words: asked, texts: issues.texts }} />
        </FoundGroup>
      ) : null}
      {painPoints && painPoints.total > 0 ? (
        <FoundGroup
          id="pain-points"
          title={t("painPoints")}
          {...painPoints}
          shown={painPoints.rows.length}
          href={address("/pain-points", { tab: "all", q: asked })}
        >
          <FoundPainPoints rows={painPoints.rows} asked={asked} />
        </FoundGroup>
      ) : null}
      {tasks.total > 0 ? (
        <FoundGroup id="tasks" title={t("tasks")} {...tasks} shown={tasks.rows.length} href={taskAddress({ q: asked })}>
          <FoundTasks rows={tasks.rows} asked={asked} />
        </FoundGroup>
      ) : null}
    </div>
  );
}
