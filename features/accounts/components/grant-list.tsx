import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { HeldGrant } from "@/features/accounts/queries/accounts";

/** Roles and units, one a line; what is not confirmed says so. */
export function GrantList({ grants }: { grants: readonly HeldGrant[] }) {
  const t = useTranslations("account");
  const role = useTranslations("role");
  if (grants.length === 0) return <span className="text-soft">{t("noGrants")}</span>;
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id}>
          {grant.unit.name} · {role(grant.role)}{" "}
          {grant.confirmedAt ? null : <Badge tone="warn">{t("unconfirmed")}</Badge>}
        </li>
      ))}
    </ul>
  );
}
