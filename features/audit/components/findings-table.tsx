import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import type { ChainFinding } from "@/domain/chain";
import type { SubjectType } from "@/domain/event";

/** Every link that does not fit, by name: whose, which number, when, and what is wrong with it. */
export function FindingsTable({ findings }: { findings: readonly ChainFinding[] }) {
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
          cell: ({ subjectId, subjectType }) =>
            subjectId ? (
              <>
                {subjectType ? `${type(subjectType as SubjectType)} ` : ""}
                <TextLink href={`/audit?subject=${encodeURIComponent(subjectId)}` as never} prefetch={false}>
                  <span className="font-mono text-sm break-all">{subjectId}</span>
                </TextLink>
              </>
            ) : null,
        },
        { head: t("sequence"), end: true, cell: ({ sequence }) => sequence },
        { head: t("at"), cell: ({ at }) => (at ? <Instant value={new Date(at)} look="precise" /> : null) },
        { head: t("sealedDay"), cell: ({ day }) => day },
      ]}
    />
  );
}
