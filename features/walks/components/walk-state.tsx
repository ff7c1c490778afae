import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { WalkState } from "@/domain/walk";

const tones: Record<WalkState, Tone> = { planned: "plain", walking: "action", concluded: "good", cancelled: "idle" };

/** A recorder who is through shows as what it waits for. */
export function WalkStateBadge({ state, ready = false }: { state: WalkState; ready?: boolean }) {
  const t = useTranslations("walkState");
  const waits = useTranslations("walk.list");
  return state === "walking" && ready ? (
    <Badge tone="warn">{waits("ready")}</Badge>
  ) : (
    <Badge tone={tones[state]}>{t(state)}</Badge>
  );
}
