import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { LogRow } from "../queries/log";

const tones = { waiting: "action", sent: "good", failed: "warn" } as const;

/** What was sent to whom and what became of it. */
export function DeliveryLog({ rows }: { rows: readonly LogRow[] }) {
  const t = useTranslations("admin.notices");
  const kind = useTranslations("noticeKind");
  const format = useFormatter();
  const problemOf = ({ state, problem, attempts, notBefore }: LogRow) =>
    state === "waiting" && attempts > 0
      ? `${problem} · ${t("nextAt", { time: format.dateTime(notBefore, "time") })}`
      : (problem ?? "–");
  return (
    <DataTable<LogRow>
      caption={t("log")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: t("what"), title: true, cell: (row) => (row.kind ? kind(row.kind) : t("testMessage")) },
        {
          head: t("to"),
          cell: ({ hook, person }) =>
            hook === null ? (
              t.rich("mailTo", { name: () => <Written>{person ?? ""}</Written> })
            ) : (
              <Written>{hook}</Written>
            ),
        },
        { head: t("state"), tag: true, cell: ({ state }) => <Badge tone={tones[state]}>{t(state)}</Badge> },
        { head: t("attempts"), end: true, cell: ({ attempts }) => attempts },
        { head: t("problem"), cell: problemOf },
        { head: t("at"), cell: ({ sentAt, createdAt }) => <Instant value={sentAt ?? createdAt} look="instantShort" /> },
      ]}
    />
  );
}
