import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Tabs } from "@/components/ui/tabs";
import { type PainPointState, painPointStates } from "@/domain/pain-point";
import { type InboxTab, inboxTabs } from "../queries/inbox";

const isState = (tab: InboxTab): tab is PainPointState => painPointStates.some((state) => state === tab);
const always: readonly InboxTab[] = ["open", "received", "accepted", "all"];

interface Props {
  tab: InboxTab;
  counts: Record<InboxTab, number>;
  /** Asked for on every tab. */
  words: string | undefined;
}

/** What is under way, what asks again, what is kept apart, and each state that has any. */
export function InboxTabs({ tab, counts, words }: Props) {
  const t = useTranslations("painPoint.tab");
  const state = useTranslations("painPointState");
  const tabs = inboxTabs
    .filter((one) => always.includes(one) || counts[one] > 0 || one === tab)
    .map((one) => ({
      href: address("/pain-points", { tab: one === "open" && !words ? undefined : one, q: words }),
      label: isState(one) ? state(one) : t(one),
      count: counts[one],
      current: one === tab,
    }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
