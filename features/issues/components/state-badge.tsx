import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { IssueState } from "@/domain/issue";
import { toneOf } from "./state-tone";

export function StateBadge({ state }: { state: IssueState }) {
  const t = useTranslations("state");
  return <Badge tone={toneOf(state)}>{t(state)}</Badge>;
}
