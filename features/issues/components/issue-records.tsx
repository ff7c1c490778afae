import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Written } from "@/components/ui/written";
import type { IssueFacts } from "../queries/one";
import type { IssueRecords } from "../queries/records";
import { EvidenceFields } from "./evidence-fields";
import { BeforeAfter, EvidenceGrid } from "./evidence-grid";
import { IssueFactList } from "./issue-facts";
import { PartnerList } from "./partner-list";
import { PlanList } from "./plan-list";
import { ProgressList } from "./progress-list";
import { ResultList } from "./result-list";
import type { StepContext } from "./step";

interface Props {
  facts: IssueFacts;
  records: IssueRecords;
  context: StepContext;
  /** May hang evidence on it now. */
  attaches: boolean;
}

/** Everything that is known of an issue, card by card; what there is nothing of is left out. */
export function IssueRecordCards({ facts, records, context, attaches }: Props) {
  const t = useTranslations("issue.page");
  const { row, files, partners } = facts;
  const found = files.filter(({ phase }) => phase === "found");
  const evidence = files.some(({ phase }) => phase === "before" || phase === "after");
  const drafting = row.state === "draft";
  const plan =
    records.plans.length > 0 ? (
      <Card id="plan" title={t("plan")}>
        <PlanList plans={records.plans} />
      </Card>
    ) : null;
  /** What is to be decided stands near the top. */
  const planned =
    row.state === "planned" || row.state === "planning" || (row.state === "raised" && row.brought === "plan");
  return (
    <>
      {row.conclusion ? (
        <Card id="conclusion" title={t("conclusion")}>
          <p className="whitespace-pre-line md:text-sm">
            <Written>{row.conclusion}</Written>
          </p>
        </Card>
      ) : null}
      {drafting ? null : (
        <Card id="problem" title={t("problem")}>
          <p className="whitespace-pre-line">
            <Written>{row.description || t("noDescription")}</Written>
          </p>
          {row.cause ? (
            <p className="mt-2 whitespace-pre-line md:text-sm">
              <span className="text-soft">{t("cause")}</span> <Written>{row.cause}</Written>
            </p>
          ) : null}
          {found.length > 0 ? (
            <div className="mt-3">
              <EvidenceGrid files={found} />
            </div>
          ) : null}
        </Card>
      )}
      {planned ? plan : null}
      <Card id="facts" title={t("facts")}>
        <IssueFactList facts={facts} />
      </Card>
      {records.results.length > 0 ? (
        <Card id="result" title={t("result")}>
          <ResultList results={records.results} />
        </Card>
      ) : null}
      {evidence || attaches ? (
        <Card id="evidence" title={t("evidence")}>
          {attaches ? (
            <EvidenceFields context={context} phases={["before", "after"]} />
          ) : (
            <BeforeAfter files={files} round={row.round} />
          )}
        </Card>
      ) : null}
      {partners.length > 0 ? (
        <Card id="partners" title={t("partners")}>
          <PartnerList partners={partners} today={facts.today} />
        </Card>
      ) : null}
      {records.progress.length > 0 ? (
        <Card id="progress" title={t("progress")}>
          <ProgressList reports={records.progress} />
        </Card>
      ) : null}
      {planned ? null : plan}
    </>
  );
}
