import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { StateBadge } from "@/features/issues/components/state-badge";
import type { PainPointFacts } from "../queries/one";

/** The issues it waits for, and the pain points that go its way. */
export function LinkedCard({ facts }: { facts: PainPointFacts }) {
  const t = useTranslations("painPoint");
  if (facts.linked.length === 0 && facts.followers.length === 0) return null;
  return (
    <Card id="linked" title={t("linked")}>
      <ul className="flex flex-col gap-2">
        {facts.linked.map((issue) => (
          <li key={issue.id} className="flex flex-wrap items-center gap-2">
            <StateBadge state={issue.state} />
            {issue.seen ? (
              <TextLink
                href={`/issues/${issue.id}` as never}
                className="inline-flex min-h-11 min-w-0 items-center wrap-anywhere md:min-h-0"
              >
                <Written>{[issue.number, issue.title].filter(Boolean).join(" ")}</Written>
              </TextLink>
            ) : (
              <span className="text-soft">{t("hiddenIssue")}</span>
            )}
          </li>
        ))}
        {facts.followers.map((one) => (
          <li key={one.id} className="min-w-0">
            <TextLink href={`/pain-points/${one.id}` as never} className="inline-flex min-h-11 items-center md:min-h-0">
              {t("follower", { number: one.number })}
            </TextLink>
            <p className="line-clamp-2 text-sm text-soft wrap-anywhere">{one.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
