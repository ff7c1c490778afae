import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import type { DelegationRow } from "../queries";

/** On the desk while it lasts: for whom one stands in, or who does for oneself. */
export function StandingIn({ rows, me }: { rows: readonly DelegationRow[]; me: string }) {
  const t = useTranslations("delegation");
  const format = useFormatter();
  const lasting = rows.filter(({ state, principal, substitute }) => {
    return state === "inForce" && (principal.id === me || substitute.id === me);
  });
  if (lasting.length === 0) return null;
  return (
    <Alert className="mb-4">
      {lasting.map((row) => (
        <p key={row.id}>
          {t(row.principal.id === me ? "away" : "onBehalf", {
            principal: row.principal.name,
            substitute: row.substitute.name,
            unit: row.unit,
            day: format.dateTime(new Date(`${row.untilDay}T12:00:00+08:00`), "dayShort"),
          })}
        </p>
      ))}
      <TextLink href="/delegations">{t("title")}</TextLink>
    </Alert>
  );
}
