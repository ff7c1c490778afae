import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { type Filters, listAddress } from "@/features/issues/queries/filter";
import type { Lagging } from "../queries/lagging";

/** Lead units that lag, the worst first; every number opens its list, the name that of what is late. */
export function LaggingTable({ rows }: { rows: readonly Lagging[] }) {
  const t = useTranslations("desk.lagging");
  const list = (row: Lagging, more: Filters) =>
    listAddress({ status: ["open"], unit: row.code, party: "lead", exact: true, ...more }) as never;
  const number = (row: Lagging, value: number, more: Filters, tone: string) =>
    value > 0 ? (
      <Link
        href={list(row, more)}
        prefetch={false}
        className={classNames("inline-block min-w-6 font-semibold hover:underline", tone)}
      >
        {value}
      </Link>
    ) : (
      <span className="text-soft">0</span>
    );
  return (
    <table className="data-table figures [&_td]:py-1.5! [&_tbody_th]:py-1.5!">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          {(["overdue", "red", "yellow"] as const).map((name) => (
            <th key={name} scope="col" className="end">
              {t(name)}
            </th>
          ))}
          <th scope="col" className="end max-md:pe-4!">
            <span className="inline-block max-md:max-w-14 max-md:whitespace-normal">{t("daysLate")}</span>
          </th>
          <th scope="col" className="end max-md:hidden print-hidden">
            <span className="sr-only">{t("instruct")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <TextLink
                href={list(row, row.overdue > 0 ? { overdue: true } : { standing: ["red", "yellow"] })}
                className="font-medium no-underline hover:underline"
              >
                {row.name}
              </TextLink>
              <span className="ms-2 text-xs whitespace-nowrap text-soft max-md:ms-0 max-md:block">
                {t("open", { count: row.open })}
              </span>
            </th>
            <td className="end">{number(row, row.overdue, { overdue: true }, "text-overdue")}</td>
            <td className="end">{number(row, row.red, { standing: ["red"] }, "text-ink")}</td>
            <td className="end">{number(row, row.yellow, { standing: ["yellow"] }, "text-warn")}</td>
            <td className="end max-md:pe-4!">
              {row.daysLate === null ? null : <span className="text-overdue">{row.daysLate}</span>}
            </td>
            <td className="end max-md:hidden print-hidden">
              <TextLink href={`/instructions/new?unit=${row.code}` as never} className="no-underline hover:underline">
                {t("instruct")}
                <span className="sr-only">{t("instructUnit", { unit: row.name })}</span>
              </TextLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
