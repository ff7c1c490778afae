import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import type { UnitLine } from "@/domain/board";
import { type Filters, listAddress } from "@/features/issues/queries/filter";

interface Props {
  rows: readonly (UnitLine & { name: string })[];
  /** Units that are not shown. */
  more: number;
}

/** Lead units, the worst first; every number opens its list. */
export function UnitTable({ rows, more }: Props) {
  const t = useTranslations("board");
  const standing = useTranslations("standing");
  const list = (lead: string, filters: Filters) =>
    listAddress({ status: ["open"], unit: lead, party: "lead", exact: true, ...filters }) as never;
  const number = (lead: string, value: number, filters: Filters, tone: string) =>
    value > 0 ? (
      <TextLink href={list(lead, filters)} className={classNames("inline-block min-w-6 font-semibold", tone)}>
        {value}
      </TextLink>
    ) : (
      <span className="text-soft">0</span>
    );
  return (
    <>
      <table className="data-table figures [&_td]:py-1.5! [&_tbody_th]:py-1.5!">
        <caption className="sr-only">{t("units")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            <th scope="col" className="end">
              {t("bucket.overdue")}
            </th>
            <th scope="col" className="end max-md:hidden">
              {standing("red")}
            </th>
            <th scope="col" className="end">
              {standing("yellow")}
            </th>
            <th scope="col" className="end">
              {t("open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lead, name, open, overdue, standing: lights }) => (
            <tr key={lead}>
              <th scope="row">
                <TextLink
                  href={`/board/issues?status=open&unit=${lead}&party=lead&exact=1` as never}
                  className="font-medium no-underline hover:underline"
                >
                  {name}
                </TextLink>
              </th>
              <td className="end">{number(lead, overdue, { overdue: true }, "text-overdue")}</td>
              <td className="end max-md:hidden">{number(lead, lights.red, { standing: ["red"] }, "text-ink")}</td>
              <td className="end">{number(lead, lights.yellow, { standing: ["yellow"] }, "text-warn")}</td>
              <td className="end">{number(lead, open, {}, "text-ink")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm">
          <TextLink href={"/board?units=all" as never}>{t("moreUnits", { count: more })}</TextLink>
        </p>
      ) : null}
    </>
  );
}
