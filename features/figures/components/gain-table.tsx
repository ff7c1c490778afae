import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { NamedGain } from "../queries/named-gains";

interface Props {
  rows: readonly NamedGain[];
  /** What is counted, in words for that many. */
  unitOf: (count: number) => string;
  caption: string;
}

/** One task a row: before → after, and the issues that brought it. */
export function GainTable({ rows, unitOf, caption }: Props) {
  const t = useTranslations("figures.gain");
  const format = useFormatter();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.jurisdiction} ${row.task}`}
      rowHref={(row) => `/tasks/${encodeURIComponent(row.task)}`}
      columns={[
        { head: t("task"), title: true, cell: (row) => <Written>{row.title}</Written> },
        { head: t("units"), cell: (row) => format.list(row.units, "names") },
        { head: t("change"), cell: (row) => t("fromTo", { before: row.before, after: row.after }) },
        { head: t("cut"), end: true, cell: (row) => <strong>{`${row.cut} ${unitOf(row.cut)}`}</strong> },
        {
          head: t("issues"),
          cell: (row) =>
            row.seen.map(({ id, number }) => (
              <TextLink key={id} href={`/issues/${id}`} className="me-3 inline-block whitespace-nowrap">
                {number}
              </TextLink>
            )),
        },
      ]}
    />
  );
}
