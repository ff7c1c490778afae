import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { AuditEvent } from "@/features/audit/queries/events";
import { eventWord, type Wording } from "@/features/audit/queries/wording";
import { EventDetails } from "./event-details";

/** One line an event; what it says beside who, what and when opens under it. */
export function AuditTable({ rows, wording }: { rows: readonly AuditEvent[]; wording: Wording }) {
  const t = useTranslations("audit");
  const type = useTranslations("subjectType");
  return (
    <DataTable<AuditEvent>
      caption={t("title")}
      rows={rows}
      rowKey={(event) => event.id}
      columns={[
        { head: t("what"), title: true, cell: (event) => eventWord(event, wording) },
        {
          head: t("at"),
          className: "whitespace-nowrap tabular-nums",
          cell: (event) => <Instant value={event.at} look="precise" />,
        },
        {
          head: t("by"),
          cell: (event) => <Written>{[event.actorName, event.actorUnit].filter(Boolean).join(" · ")}</Written>,
        },
        {
          head: t("subject"),
          cell: (event) => (
            <>
              {type(event.subjectType)}{" "}
              <TextLink href={`/audit?subject=${encodeURIComponent(event.subjectId)}` as never}>
                <span className="font-mono text-sm">{event.subject || event.subjectId.slice(-12)}</span>
              </TextLink>
            </>
          ),
        },
        { head: t("details"), cell: (event) => <EventDetails event={event} wording={wording} /> },
      ]}
    />
  );
}
