import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import type { ChainFinding } from "@/domain/chain";
import type { SubjectType } from "@/domain/event";
import type { SubjectName } from "@/features/audit/queries/names";

interface Props {
  findings: readonly ChainFinding[];
  names: ReadonlyMap<string, SubjectName>;
}

/** Every link that does not fit, by name: whose, which number, when, and what is wrong with it. */
export function FindingsTable({ findings, names }: Props) {
  const t = useTranslations("audit");
  const fault = useTranslations("chainFault");
  const type = useTranslations("subjectType");
  return (
    <DataTable<ChainFinding>
      caption={t("findings")}
      rows={findings}
      rowKey={(one) => [one.fault, one.subjectId, one.sequence, one.day].join(" ")}
      columns={[
        { head: t("fault"), title: true, cell: (one) => fault(one.fault) },
        {
          head: t("subject"),
          cell: ({ subjectId, subjectType }) => {
            if (!subjectId) return null;
            const known = names.get(subjectId);
            const kind = (subjectType as SubjectType | undefined) ?? known?.type;
            return (
              <>
                {kind ? `${type(kind)} ` : ""}
                <TextLink href={`/audit?subject=${encodeURIComponent(subjectId)}` as never}>
                  <span className="font-mono text-sm break-all">{known?.name || subjectId}</span>
                </TextLink>
                {known?.name ? <span className="block font-mono text-xs break-all text-soft">{subjectId}</span> : null}
              </>
            );
          },
        },
        { head: t("sequence"), end: true, cell: ({ sequence }) => sequence },
        { head: t("at"), cell: ({ at }) => (at ? <Instant value={new Date(at)} look="precise" /> : null) },
        { head: t("sealedDay"), cell: ({ day }) => day },
      ]}
    />
  );
}
