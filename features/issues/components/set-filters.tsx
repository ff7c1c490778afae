import { useFormatter, useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Alert } from "@/components/ui/alert";
import { Icon } from "@/components/ui/icon";
import { SoftLink } from "@/components/ui/soft-link";
import { listedMeasures } from "@/domain/figures";
import type { Filters } from "../queries/filter";

interface Props {
  filters: Filters;
  params: Record<string, string>;
  /** Titles of the task and names of the jurisdictions that the filters name by code. */
  names: { task?: string; jurisdictions: string[] };
  ignored: readonly string[];
}

/** Filters that came with a link and have no field: each in words, each with the way to take it off. */
export function SetFilters({ filters, params, names, ignored }: Props) {
  const t = useTranslations("issue.filter");
  const outcome = useTranslations("outcome");
  const format = useFormatter();
  const day = (value: string) => format.dateTime(new Date(`${value}T12:00:00+08:00`), "day");
  const asOf = filters.asOf ? t("asOf", { day: day(filters.asOf) }) : "";
  const set: [names: string[], words: string][] = [];
  if (filters.q) set.push([["q"], t("withWords", { words: filters.q })]);
  if (filters.task) set.push([["task"], t("ofTask", { task: names.task ?? filters.task })]);
  if (filters.walk) set.push([["walk"], t("ofWalk")]);
  for (const measure of listedMeasures) {
    const days = filters[measure];
    if (days) set.push([[measure, "asOf"], t(`days.${measure}`, { from: day(days.from), to: day(days.to), asOf })]);
  }
  if (filters.inTime) set.push([["inTime"], t(`inTime.${filters.inTime}`)]);
  if (filters.closed)
    set.push([["closed"], t("closedBetween", { from: day(filters.closed.from), to: day(filters.closed.to) })]);
  if (filters.unclosed) set.push([["unclosed"], t("unclosed", { day: day(filters.unclosed) })]);
  if (filters.jurisdiction)
    set.push([["jurisdiction"], t("ofJurisdiction", { names: format.list(names.jurisdictions, "names") })]);
  if (filters.level) set.push([["level"], t(`level.${filters.level}`)]);
  if (filters.exact) set.push([["exact"], t("exact")]);
  if (filters.outcome) set.push([["outcome"], t("withOutcome", { outcome: outcome(filters.outcome) })]);
  if (filters.overdue) set.push([["overdue"], t("dueIn.overdue")]);
  if (filters.suspended) set.push([["suspended"], t("suspended")]);
  if (typeof filters.due === "object")
    set.push([["due"], t("dueBetween", { from: day(filters.due.from), to: day(filters.due.to) })]);
  if ((filters.status?.length ?? 0) > 1) set.push([["status"], t("states", { count: filters.status?.length ?? 0 })]);
  return (
    <>
      {ignored.length > 0 ? (
        <Alert tone="warn" className="mb-3">
          {t("ignored", { names: format.list(ignored, "names") })}
        </Alert>
      ) : null}
      {set.length > 0 ? (
        <ul className="mb-3 flex flex-wrap gap-2 text-sm" aria-label={t("set")}>
          {set.map(([off, words]) => (
            <li key={words}>
              <SoftLink
                href={address("/issues", params, {
                  page: undefined,
                  ...Object.fromEntries(off.map((name) => [name, undefined])),
                })}
                className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-action-line bg-action-tint px-3 text-action hover:border-action md:min-h-8"
              >
                {words}
                <span className="sr-only">{t("takeOff")}</span>
                <Icon name="close" className="size-3.5" />
              </SoftLink>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
