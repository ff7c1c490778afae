import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { issueStates } from "@/domain/issue";
import type { Filters } from "../queries/filter";
import type { StateCounts } from "../queries/tabs";

interface Props {
  filters: Filters;
  params: Record<string, string>;
  /** Left out where there are more than is counted. */
  counts: StateCounts | undefined;
  /** How many wait for this viewer under the other filters. */
  mine: number | undefined;
}

/** What waits for me, all, all under way, and each state that has any; counted by the list's own condition. */
export function StateTabs({ filters, params, counts, mine }: Props) {
  const t = useTranslations("issue.list");
  const state = useTranslations("state");
  const to = (change: Record<string, string | undefined>) =>
    address("/issues", params, { status: undefined, mine: undefined, page: undefined, ...change });
  const only = filters.mine ? undefined : filters.status?.length === 1 ? filters.status[0] : undefined;
  const tabs: Tab[] = [
    { href: to({ mine: "1" }), label: t("mine"), count: mine, current: filters.mine && !filters.status },
    { href: to({}), label: t("all"), count: counts?.all, current: !filters.mine && !filters.status },
    { href: to({ status: "open" }), label: t("open"), count: counts?.open, current: only === "open" },
    ...issueStates
      .filter((name) => !counts || (counts[name] ?? 0) > 0 || only === name)
      .map((name) => ({
        href: to({ status: name }),
        label: state(name),
        count: counts && (counts[name] ?? 0),
        current: only === name,
      })),
  ];
  return <Tabs label={t("tabs")} tabs={tabs} />;
}
