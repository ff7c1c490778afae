import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { IssueState } from "@/domain/issue";
import { listAddress } from "@/features/issues/queries/filter";
import type { TaskIssue } from "../queries/task";
import { RowLink } from "./row-link";

const toneOf = (state: IssueState): Tone =>
  state === "closed" ? "good" : ["draft", "declined", "merged", "cancelled"].includes(state) ? "idle" : "action";

/** The latest issues of this task, as far as the viewer sees them. */
export function TaskIssues({ code, issues, total }: { code: string; issues: readonly TaskIssue[]; total: number }) {
  const t = useTranslations("task.issuesHere");
  const states = useTranslations("state");
  const format = useFormatter();
  return (
    <Card
      id="issues"
      flush
      title={t("title")}
      aside={
        total > issues.length ? (
          <TextLink href={listAddress({ task: code }) as never}>{t("all", { count: total })}</TextLink>
        ) : null
      }
    >
      {issues.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ul>
          {issues.map((issue) => (
            <RowLink
              key={issue.id}
              href={`/issues/${issue.id}`}
              title={issue.title}
              mark={<Badge tone={toneOf(issue.state)}>{states(issue.state)}</Badge>}
            >
              {[
                issue.number ?? t("draft"),
                issue.unit,
                ...(issue.raisedAt ? [format.dateTime(issue.raisedAt, "day")] : []),
              ].join(" · ")}
            </RowLink>
          ))}
        </ul>
      )}
    </Card>
  );
}
