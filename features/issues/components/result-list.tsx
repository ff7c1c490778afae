import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { ResultRecord } from "../queries/records";
import { LatestFirst } from "./latest-first";
import { OutcomeTable } from "./outcome-table";

const tones: Record<ResultRecord["state"], Tone> = {
  draft: "idle",
  submitted: "action",
  returned: "warn",
  withdrawn: "idle",
  accepted: "good",
};

/** What was done and what it brought: the result that counts, the earlier ones folded away. */
export function ResultList({ results }: { results: readonly ResultRecord[] }) {
  const t = useTranslations("issue.result");
  return (
    <LatestFirst records={results} earlier={(count) => t("earlier", { count })}>
      {(result) => <Result result={result} />}
    </LatestFirst>
  );
}

function Result({ result }: { result: ResultRecord }) {
  const t = useTranslations("issue.result");
  return (
    <div>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-soft">
        <Badge tone={tones[result.state]}>{t(`state.${result.state}`)}</Badge>
        {result.byName}
        <Instant value={result.submittedAt ?? result.createdAt} look="instantShort" />
      </p>
      <p className="mb-3 whitespace-pre-line md:text-sm">
        <Written>{result.text}</Written>
      </p>
      {result.outcomes.length > 0 ? <OutcomeTable outcomes={result.outcomes} /> : null}
      {result.noOutcomeReason ? (
        <p className="md:text-sm">
          <span className="text-soft">{t("noOutcome")}</span> <Written>{result.noOutcomeReason}</Written>
        </p>
      ) : null}
    </div>
  );
}
