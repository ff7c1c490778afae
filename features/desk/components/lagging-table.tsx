import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Standing } from "@/domain/deadline";
import { listAddress } from "@/features/issues/queries/filter";
import type { Lagging } from "../queries/overview";

/** Lead units that lag, the worst first; each number opens its list. */
export function LaggingTable({ rows }: { rows: readonly Lagging[] }) {
  const t = useTranslations("desk.lagging");
  const number = (row: Lagging, value: number, light?: Standing, className = "text-action") =>
    value > 0 ? (
      <Link
        href={
          listAddress({
            status: ["open"],
            standing: light && [light],
            unit: row.code,
            party: "lead",
            exact: true,
          }) as never
        }
        prefetch={false}
        className={`font-medium hover:underline ${className}`}
      >
        {value}
      </Link>
    ) : (
      value
    );
  return (
    <table className="data-table figures">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col" className="end">
            {t("red")}
          </th>
          <th scope="col" className="end">
            {t("yellow")}
          </th>
          <th scope="col" className="end">
            {t("open")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            <td className="end">{number(row, row.red, "red", "text-overdue")}</td>
            <td className="end">{number(row, row.yellow, "yellow", "text-warn")}</td>
            <td className="end">{number(row, row.open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
