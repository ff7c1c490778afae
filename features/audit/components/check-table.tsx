import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { ChainCheck } from "@/features/audit/queries/checks";

const tones = { running: "action", interrupted: "idle", whole: "good", broken: "warn" } as const;

export function CheckState({ state }: { state: ChainCheck["state"] }) {
  const t = useTranslations("audit");
  return <Badge tone={tones[state]}>{t(`checkState.${state}`)}</Badge>;
}

/** What a check went through, in words. */
export function ScopeWords({ scope }: { scope: ChainCheck["scope"] }) {
  const t = useTranslations("audit");
  if (scope.subject) return t("scopeSubject", { subject: scope.subject });
  return scope.from ? t("scopeDays", { from: scope.from, to: scope.to ?? "" }) : t("scopeAll");
}

export function CheckTable({ checks }: { checks: readonly ChainCheck[] }) {
  const t = useTranslations("audit");
  return (
    <DataTable<ChainCheck>
      caption={t("checks")}
      rows={checks}
      rowKey={(check) => check.id}
      rowHref={(check) => `/audit/checks/${check.id}`}
      columns={[
        { head: t("scope"), title: true, cell: ({ scope }) => <ScopeWords scope={scope} /> },
        { head: t("result"), cell: ({ state }) => <CheckState state={state} /> },
        { head: t("chains"), end: true, cell: ({ chains }) => chains },
        { head: t("eventCount"), end: true, cell: (check) => check.events },
        { head: t("seals"), end: true, cell: ({ anchors }) => anchors },
        { head: t("found"), end: true, cell: ({ found }) => found },
        { head: t("by"), cell: ({ by }) => <Written>{by}</Written> },
        { head: t("at"), cell: ({ startedAt }) => <Instant value={startedAt} look="precise" /> },
      ]}
    />
  );
}
