import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InstructionState } from "@/domain/instruction";

const tones: Record<InstructionState, Tone> = {
  issued: "action",
  signed: "action",
  answered: "warn",
  closed: "good",
  withdrawn: "idle",
};

export function InstructionBadge({ state }: { state: InstructionState }) {
  const word = useTranslations("instructionState");
  return <Badge tone={tones[state]}>{word(state)}</Badge>;
}
