import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { useDayWords } from "@/components/ui/day";
import { TextLink } from "@/components/ui/text-link";
import type { DelegationRow } from "../queries";

/** On the desk while it lasts: for whom one stands in, or who does for oneself. */
export function StandingIn({ rows, me }: { rows: readonly DelegationRow[]; me: string }) {
  const t = useTranslations("delegation");
  const said = useDayWords("dayShort");
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
            day: said(row.untilDay),
          })}
        </p>
      ))}
      <TextLink href="/delegations">{t("title")}</TextLink>
    </Alert>
  );
}
