import { useTranslations } from "next-intl";
import type { AccountEvent } from "@/features/accounts/queries/events";

/** What happened to an account, in a few words. */
export function EventWords({ event, unitNames }: { event: AccountEvent; unitNames: ReadonlyMap<string, string> }) {
  const t = useTranslations("accountEvent");
  const role = useTranslations("role");
  const particulars = event.particulars as { role?: string; unit?: string; reason?: string };
  const word = t.has(event.type as never) ? t(event.type as "signedIn") : event.type;
  const grant =
    particulars.role && particulars.unit
      ? `${unitNames.get(particulars.unit) ?? particulars.unit} · ${role(particulars.role as "head")}`
      : undefined;
  return [word, grant, particulars.reason].filter(Boolean).join(" · ");
}
