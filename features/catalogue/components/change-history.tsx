import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import type { CatalogueEvent } from "../queries/history";

interface Particulars {
  reason?: string;
  changes?: { field: string; from: string; to: string }[];
  kind?: string;
  created?: number;
  changed?: number;
  version?: number;
  takesEffect?: string;
}

/** Who changed what when, the newest first. */
export function ChangeHistory({ events }: { events: readonly CatalogueEvent[] }) {
  const t = useTranslations("admin.history");
  const word = useTranslations("event");
  return (
    <Card title={t("title")} id="history">
      {events.length === 0 ? (
        <p className="text-soft md:text-sm">{t("none")}</p>
      ) : (
        <Timeline
          label={t("title")}
          entries={events.map((event) => ({
            key: event.id,
            title: word.has(event.type as never) ? word(event.type as never) : event.type,
            by: (
              <>
                {event.by} · <Instant value={event.at} />
              </>
            ),
            children: <What particulars={event.particulars} />,
          }))}
        />
      )}
    </Card>
  );
}

function What({ particulars }: { particulars: Particulars }) {
  const t = useTranslations("admin.history");
  const field = useTranslations("admin.field");
  const kind = useTranslations("import.kind");
  const { reason, changes, version, takesEffect, created = 0, changed = 0 } = particulars;
  if (changes)
    return (
      <ul>
        {changes.map((change) => (
          <li key={change.field} className="wrap-anywhere">
            {field.has(change.field as never) ? field(change.field as never) : change.field}
            {t("fromTo", { from: change.from || t("empty"), to: change.to || t("empty") })}
          </li>
        ))}
      </ul>
    );
  if (particulars.kind) return t("imported", { kind: kind(particulars.kind as "units"), created, changed });
  if (version && takesEffect) return t("published", { version, day: takesEffect });
  return reason ?? null;
}
