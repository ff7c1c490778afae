import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Tabs } from "@/components/ui/tabs";
import { type LookBackFilter, type LookBackTab, lookBackTabs } from "../queries/list";

interface Props {
  filter: LookBackFilter;
  counts: Record<LookBackTab, number>;
}

/** What waits, what was walked and how it came out, each with its count. */
export function LookBackTabs({ filter: { tab, unit, mine }, counts }: Props) {
  const t = useTranslations("lookBack.tab");
  const tabs = lookBackTabs.map((one) => ({
    href: address("/look-backs", { tab: one === "waiting" ? undefined : one, unit, mine: mine ? "1" : undefined }),
    label: t(one),
    count: counts[one],
    current: one === tab,
  }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
