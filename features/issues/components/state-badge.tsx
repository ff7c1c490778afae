import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { type IssueState, inspectorStates } from "@/domain/issue";

const toneOf = (state: IssueState): Tone => {
  if (state === "closed") return "good";
  if (state === "draft" || state === "declined" || state === "merged" || state === "cancelled") return "idle";
  return (inspectorStates as readonly string[]).includes(state) ? "action" : "plain";
};

/** Blue where the inspectors are asked, plain where a bureau is. */
export function StateBadge({ state }: { state: IssueState }) {
  const t = useTranslations("state");
  return <Badge tone={toneOf(state)}>{t(state)}</Badge>;
}
