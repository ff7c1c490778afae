import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PainPointState } from "@/domain/pain-point";

const tones: Record<PainPointState, Tone> = {
  received: "action",
  accepted: "action",
  linked: "plain",
  answered: "good",
  resolved: "good",
  declined: "idle",
  transferred: "idle",
  merged: "idle",
};

/** Blue where the inspectors are asked, plain where it waits for an issue. */
export function PainPointBadge({ state }: { state: PainPointState }) {
  const t = useTranslations("painPointState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
