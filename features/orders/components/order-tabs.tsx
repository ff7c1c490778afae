import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Tabs } from "@/components/ui/tabs";
import { type OrderState, orderStates } from "@/domain/order";
import { type OrderTab, orderTabs } from "../queries/list";

const isState = (tab: OrderTab): tab is OrderState => orderStates.some((state) => state === tab);
const always: readonly OrderTab[] = ["open", "late", "all"];

/** What is under way, what is late, and each state that there is. */
export function OrderTabs({ tab, counts }: { tab: OrderTab; counts: Record<OrderTab, number> }) {
  const t = useTranslations("order.tab");
  const state = useTranslations("orderState");
  const tabs = orderTabs
    .filter((one) => always.includes(one) || counts[one] > 0 || one === tab)
    .map((one) => ({
      href: address("/orders", { tab: one === "open" ? undefined : one }),
      label: isState(one) ? state(one) : t(one),
      count: counts[one],
      current: one === tab,
    }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
