import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { HistoryEntry } from "../queries/history";

const returning = ["return", "returnPlan", "returnWork", "reopen"] as const;

/** The reason why it came back, until it goes on. */
export function ReturnNote({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations("issue");
  const event = useTranslations("event");
  const last = history.findLast((entry) => entry.event.to !== null);
  const type = returning.find((name) => name === last?.event.type);
  if (!last || !type || !("reason" in last.event.particulars)) return null;
  return (
    <Alert tone="warn" title={t("returned", { step: event(type), who: last.actorName })}>
      <p className="whitespace-pre-line">
        <Written>{last.event.particulars.reason ?? ""}</Written>
      </p>
      <p className="text-sm">
        <Instant value={last.at} look="instantShort" />
      </p>
    </Alert>
  );
}
