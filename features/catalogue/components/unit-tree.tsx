import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Unit } from "@/features/units/queries";

/** The city's units in sight, each county's and zone's folded; a bureau below a bureau is set in. */
export function UnitTree({ units }: { units: readonly Unit[] }) {
  const t = useTranslations("admin");
  const heads = units.filter(({ code, jurisdiction }) => code === jurisdiction);
  return (
    <div className="flex flex-col gap-3">
      {heads.map((head, at) => {
        const inside = units.filter(({ jurisdiction }) => jurisdiction === head.code);
        const retired = inside.filter(({ retiredAt }) => retiredAt).length;
        return (
          <Disclosure
            key={head.code}
            open={at === 0}
            summary={
              <>
                {head.name}{" "}
                <span className="text-sm font-normal text-soft">
                  {t("unit.count", { count: inside.length - retired, retired })}
                </span>
              </>
            }
          >
            <div className="-m-4">
              <DataTable<Unit>
                caption={head.name}
                rows={inside}
                rowKey={(unit) => unit.code}
                rowHref={(unit) => `/system/units/${unit.code}`}
                columns={[
                  {
                    head: t("field.name"),
                    title: true,
                    cell: (unit) => (
                      <span className={unit.path.split("/").length > head.path.split("/").length + 1 ? "ps-6" : ""}>
                        {unit.name}
                      </span>
                    ),
                  },
                  { head: t("field.shortName"), cell: (unit) => unit.shortName },
                  { head: t("field.code"), cell: (unit) => <span className="font-mono text-sm">{unit.code}</span> },
                  { head: t("field.kind"), cell: (unit) => t(`unitKind.${unit.kind}`) },
                  {
                    head: t("field.state"),
                    tag: true,
                    cell: (unit) => (unit.retiredAt ? <Badge tone="idle">{t("retired")}</Badge> : t("inUse")),
                  },
                ]}
              />
            </div>
          </Disclosure>
        );
      })}
    </div>
  );
}
