import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { type Filters, listParams } from "@/features/issues/queries/filter";

const tabs: [name: "raised" | "overdue" | "soon" | "open", filters: Filters][] = [
  ["raised", { status: ["raised"] }],
  ["overdue", { status: ["open"], overdue: true }],
  ["soon", { status: ["open"], due: "soon" }],
  ["open", { status: ["open"] }],
];

/** What one mostly does something with at once; every other list comes from the ledger's filters. */
export function ManyTabs({ filters }: { filters: Filters }) {
  const t = useTranslations("boardMany.tab");
  const all = useTranslations("boardMany");
  const query = (some: Filters) => new URLSearchParams(listParams(some)).toString();
  return (
    <Tabs
      label={all("tabs")}
      tabs={tabs.map(([name, some]) => ({
        href: `/board/issues?${query(some)}`,
        label: t(name),
        current: query(some) === query(filters),
      }))}
    />
  );
}
