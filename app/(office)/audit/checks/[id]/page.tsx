import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Written } from "@/components/ui/written";
import { CheckState, ScopeWords } from "@/features/audit/components/check-table";
import { FindingsTable } from "@/features/audit/components/findings-table";
import { StillRunning } from "@/features/audit/components/still-running";
import { checkById } from "@/features/audit/queries/checks";
import { namesOf } from "@/features/audit/queries/names";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("checks") };
}

export default async function CheckPage({ params }: PageProps<"/audit/checks/[id]">) {
  const viewer = await requireViewer();
  const check = await checkById(viewer, (await params).id);
  if (!check) notFound();
  const [t, names] = await Promise.all([
    getTranslations("audit"),
    namesOf(check.findings.flatMap(({ subjectId }) => subjectId ?? [])),
  ]);
  const { state, chains, events, anchors, found, total } = check;
  const percent = total > 0 ? Math.min(99, Math.floor((events / total) * 100)) : 99;
  return (
    <>
      <PageHeader
        back={{ href: "/audit/checks", label: t("checks") }}
        title={<ScopeWords scope={check.scope} />}
        marks={<CheckState state={state} />}
      />
      {state === "running" ? (
        <Card className="mb-4">
          <StillRunning>{t("running", { percent })}</StillRunning>
          <ProgressBar value={percent} label={t("progress")} />
        </Card>
      ) : null}
      {state === "interrupted" ? (
        <Alert tone="warn" className="mb-4">
          {t("interrupted")}
        </Alert>
      ) : null}
      {state === "whole" ? (
        <Alert tone="good" role="status" className="mb-4">
          {t("whole")}
        </Alert>
      ) : null}
      {found > 0 ? (
        <Alert tone="warn" role="alert" className="mb-4">
          {t("broken", { found, shown: check.findings.length })}
        </Alert>
      ) : null}
      <Card className="mb-4">
        <DescriptionList
          items={[
            { term: t("chains"), detail: chains },
            { term: t("eventCount"), detail: events },
            { term: t("seals"), detail: anchors },
            { term: t("found"), detail: found },
            { term: t("by"), detail: <Written>{check.by}</Written> },
            { term: t("begun"), detail: <Instant value={check.startedAt} look="precise" /> },
            {
              term: t("finished"),
              detail: check.finishedAt ? <Instant value={check.finishedAt} look="precise" /> : "–",
            },
          ]}
        />
      </Card>
      {check.findings.length > 0 ? (
        <Card title={t("findings")} id="findings" flush>
          <FindingsTable findings={check.findings} names={names} />
        </Card>
      ) : null}
    </>
  );
}
