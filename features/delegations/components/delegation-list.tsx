import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { Day } from "@/components/ui/day";
import { Written } from "@/components/ui/written";
import { endDelegation } from "../actions";
import type { DelegationRow, DelegationState } from "../queries";

const tones: Record<DelegationState, "good" | "idle" | undefined> = {
  ahead: undefined,
  inForce: "good",
  over: "idle",
  ended: "idle",
};

/** Who stands in for whom, where and how long; one's own can be ended. */
export function DelegationList({ rows }: { rows: readonly DelegationRow[] }) {
  const t = useTranslations("delegation");
  return (
    <ul aria-label={t("list")} className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:flex-nowrap">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-medium">
                {t.rich("standsIn", {
                  substitute: () => <Written>{row.substitute.name}</Written>,
                  principal: () => <Written>{row.principal.name}</Written>,
                })}
              </span>
              <Badge tone={tones[row.state]}>{t(`state.${row.state}`)}</Badge>
            </p>
            <p className="text-sm text-soft">
              <Written>{row.unit}</Written> · <Day value={row.fromDay} /> – <Day value={row.untilDay} />
            </p>
            <p className="text-sm text-soft">
              <Written>{row.reason}</Written>
            </p>
          </div>
          {row.mayEnd ? (
            <div className="flex shrink-0 flex-wrap gap-2 print-hidden">
              <ActionButton action={endDelegation} input={{ id: row.id }} look="secondary" size="small">
                {t("end")}
              </ActionButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
