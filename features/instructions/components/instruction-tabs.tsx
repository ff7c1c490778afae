import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Tabs } from "@/components/ui/tabs";
import { type InstructionState, instructionStates } from "@/domain/instruction";
import { type InstructionTab, instructionTabs } from "../queries/list";

const isState = (tab: InstructionTab): tab is InstructionState => instructionStates.some((state) => state === tab);
const always: readonly InstructionTab[] = ["open", "issued", "signed", "answered", "all"];

interface Props {
  tab: InstructionTab;
  counts: Record<InstructionTab, number>;
  mine: boolean;
}

/** What is under way, what is late, and each state. */
export function InstructionTabs({ tab, counts, mine }: Props) {
  const t = useTranslations("instruction.tab");
  const state = useTranslations("instructionState");
  const tabs = instructionTabs
    .filter((one) => always.includes(one) || counts[one] > 0 || one === tab)
    .map((one) => ({
      href: address("/instructions", { tab: one === "open" ? undefined : one, mine: mine ? "1" : undefined }),
      label: isState(one) ? state(one) : t(one),
      count: counts[one],
      current: one === tab,
    }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
