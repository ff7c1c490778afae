import { useFormatter, useTranslations } from "next-intl";
import { useDaysLeft } from "@/components/ui/days-left";
import type { Day } from "@/domain/calendar";
import type { DueProposals } from "@/features/issues/components/step";
import { exportColumns } from "@/features/issues/queries/export";
import type { ManyRow } from "../queries/many";
import { ManyForm } from "./many-form";

interface Props {
  rows: readonly ManyRow[];
  today: Day;
  due: DueProposals;
  leads: readonly { label: string; options: { value: string; label: string }[] }[];
}

/** The lines with their words, for the part that is ticked. */
export function ManyRows({ rows, today, due, leads }: Props) {
  const state = useTranslations("state");
  const column = useTranslations("export");
  const list = useTranslations("issue.list");
  const daysLeft = useDaysLeft();
  const format = useFormatter();
  return (
    <ManyForm
      rows={rows.map((row) => {
        const late = row.owedBy !== null && row.owedBy < today;
        return {
          id: row.id,
          version: row.version,
          number: row.number ?? list("noNumber"),
          title: row.title || list("untitled"),
          state: state(row.state),
          unit: row.leadUnit ?? row.raisingUnit,
          left: row.daysLeft === null ? null : daysLeft(row.daysLeft, late),
          late,
        };
      })}
      due={{ spot: due.spot, term: due.term, long: due.long }}
      leads={leads}
      columns={format.list(exportColumns.map((name) => column(name)))}
    />
  );
}
