import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { OrderState } from "@/domain/order";

const tones: Record<OrderState, Tone> = {
  draft: "plain",
  issued: "action",
  accepted: "action",
  planned: "action",
  progressing: "action",
  done: "warn",
  cleared: "good",
  withdrawn: "idle",
  discarded: "idle",
};

export function OrderBadge({ state }: { state: OrderState }) {
  const word = useTranslations("orderState");
  return <Badge tone={tones[state]}>{word(state)}</Badge>;
}
