import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import type { DeadlineDays } from "@/domain/deadline";
import type { EscalationPreset } from "@/domain/escalation";
import type { LookBackRules } from "@/domain/look-back";
import type { RequestCaps } from "@/domain/request";
import type { SettingChange } from "@/features/history/queries";
import type { SettingName } from "../schema";

type Named = SettingChange & { name: SettingName };

/** Who set what when, the newest first. */
export function SettingHistory({ changes }: { changes: readonly Named[] }) {
  const t = useTranslations("admin.setting");
  const preset = useTranslations("escalationPreset");
  const shown = (name: SettingName, value: number | boolean | string | undefined) => {
    if (name === "escalation") return preset(value as EscalationPreset);
    return typeof value === "boolean" ? t(value ? "yes" : "no") : String(value ?? "");
  };
  const label = (name: SettingName, field: string) => {
    if (name === "signing") return t("signing.liaisonSigns");
    if (name === "escalation") return t("escalation.title");
    if (name === "lookBack") return `${t("lookBack.title")} · ${t(`lookBack.${field as keyof LookBackRules}`)}`;
    if (name === "requestCaps") return t(`requestCaps.${field as keyof RequestCaps}`);
    return t(`deadlineDays.${field as keyof DeadlineDays}`);
  };
  return (
    <Card title={t("history")} id="history">
      {changes.length === 0 ? (
        <p className="text-soft md:text-sm">{t("noHistory")}</p>
      ) : (
        <Timeline
          label={t("history")}
          entries={changes.map(({ name, at, by, from, to }) => ({
            key: `${name} ${at.getTime()}`,
            title: Object.keys(to)
              .filter((field) => from[field] !== to[field])
              .map((field) => (
                <span key={field} className="block">
                  {t("fromTo", {
                    label: label(name, field),
                    from: shown(name, from[field]),
                    to: shown(name, to[field]),
                  })}
                </span>
              )),
            by: (
              <>
                {by} · <Instant value={at} />
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
