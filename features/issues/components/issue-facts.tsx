import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import type { IssueFacts } from "../queries/one";

/** Where it comes from, whose it is, and by when. */
export function IssueFactList({ facts }: { facts: IssueFacts }) {
  const t = useTranslations("issue.page");
  const source = useTranslations("source");
  const severity = useTranslations("severity");
  const { row, unitName, task, aspect, walk, partners, mergedInto } = facts;
  const named = partners.filter(({ released }) => !released).map(({ name }) => name);
  return (
    <DescriptionList
      items={[
        {
          term: t("task"),
          detail: task ? <TextLink href={`/tasks/${task.code}` as never}>{task.title}</TextLink> : t("noTask"),
        },
        aspect && { term: t("aspect"), detail: aspect.question },
        {
          term: t("source"),
          detail: (
            <>
              {source(row.source)}
              {walk?.visible ? (
                <>
                  {" · "}
                  <TextLink href={`/walks/${walk.id}` as never}>{t("seeWalk")}</TextLink>
                </>
              ) : null}
            </>
          ),
        },
        { term: t("severity"), detail: severity(row.severity) },
        { term: t("raisingUnit"), detail: unitName(row.raisingUnit) },
        row.leadUnit ? { term: t("leadUnit"), detail: unitName(row.leadUnit) } : null,
        named.length > 0 && { term: t("partners"), detail: named.join("、") },
        row.raisedAt && { term: t("raisedAt"), detail: <Instant value={row.raisedAt} /> },
        row.originalDueDay ? { term: t("originalDue"), detail: <Day value={row.originalDueDay} /> } : null,
        row.dueDay && (row.dueDay !== row.originalDueDay || row.round > 1)
          ? { term: t("dueNow"), detail: <Day value={row.dueDay} /> }
          : null,
        row.returns > 0 && { term: t("returns"), detail: t("times", { count: row.returns }) },
        mergedInto && {
          term: t("mergedInto"),
          detail: mergedInto.visible ? (
            <TextLink href={`/issues/${mergedInto.id}` as never}>{mergedInto.number}</TextLink>
          ) : (
            mergedInto.number
          ),
        },
      ]}
    />
  );
}
