import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { IssueFacts } from "../queries/one";
import type { ProposalRecord } from "../queries/records";

/** Merge or cancel waits for the second key: who proposed it and why. */
export function ProposalNote({ proposal, into }: { proposal: ProposalRecord; into: IssueFacts["mergedInto"] }) {
  const t = useTranslations("issue.proposal");
  return (
    <Alert tone="info" title={t(proposal.move)}>
      {into ? (
        <p>
          {t("into")}
          {into.visible ? <TextLink href={`/issues/${into.id}` as never}>{into.number}</TextLink> : into.number}
        </p>
      ) : null}
      <p className="whitespace-pre-line">
        <Written>{proposal.reason}</Written>
      </p>
      <p className="mt-1 text-sm">
        {proposal.byName} · <Instant value={proposal.proposedAt} look="instantShort" />
      </p>
    </Alert>
  );
}
