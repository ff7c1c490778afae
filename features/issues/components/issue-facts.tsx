import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { leadStates } from "@/domain/issue";
import { saidIn } from "@/domain/language";
import type { IssueFacts } from "../queries/one";

/** Where it comes from, whose it is, and by when. */
export function IssueFactList({ facts }: { facts: IssueFacts }) {
  const t = useTranslations("issue.page");
  const source = useTranslations("source");
  const severity = useTranslations("severity");
  const format = useFormatter();
  const locale = useLocale();
  const { row, why, unitName, task, aspect, walk, partners, mergedInto } = facts;
  const runs = (leadStates as readonly string[]).includes(row.state) && !row.suspended;
  const named = partners.filter(({ released }) => !released).map(({ name }) => name);
  return (
    <DescriptionList
      items={[
        {
          term: t("task"),
          detail: task ? (
            <TextLink href={`/tasks/${task.code}` as never}>
              <Written>{task.title}</Written>
            </TextLink>
          ) : (
            t("noTask")
          ),
        },
        aspect && { term: t("aspect"), detail: saidIn(locale, aspect.question, aspect.questionEn) },
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
        named.length > 0 && { term: t("partners"), detail: format.list(named, "names") },
        row.raisedAt && { term: t("raisedAt"), detail: <Instant value={row.raisedAt} /> },
        row.originalDueDay ? { term: t("originalDue"), detail: <Day value={row.originalDueDay} /> } : null,
        row.roundDueDay && row.roundDueDay !== row.originalDueDay
          ? { term: t("roundDue"), detail: <Day value={row.roundDueDay} /> }
          : null,
        row.dueDay && (runs || row.dueDay !== row.originalDueDay)
          ? {
              term: t("dueNow"),
              detail: (
                <>
                  <Day value={row.dueDay} />{" "}
                  {runs && why && why.reason !== "partners" ? (
                    <DaysLeft left={why.left} late={row.dueDay < facts.today} />
                  ) : null}
                </>
              ),
            }
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
