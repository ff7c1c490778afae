"use client";
import { classNames } from "@/components/ui/class-names";
import { type Packed, unpack } from "@/components/ui/packed";
import { SoftLink } from "@/components/ui/soft-link";
import type { Measure } from "@/domain/figures";
import { addressBehind, type Behind } from "./behind";

export interface DrawnBreakdown {
  caption: string;
  /** Heads the names. */
  head: string;
  heads: readonly [measure: Measure, words: string][];
  /** The numbers as they are written, in the order of the heads. */
  rows: readonly { key: string; name: string; numbers: readonly string[]; behind?: Behind | "byKey" }[];
  /** The lists of rows that differ by their key alone. */
  byKey?: Behind;
  total: readonly [words: string, numbers: readonly string[]];
}

const widths = (measure: Measure) => classNames("end", measure === "units" && "max-md:hidden");

/** A thousand numbers with a link each: as a client component it travels as one text, not as five thousand elements. */
export function BreakdownRows({ table }: { table: Packed<DrawnBreakdown> }) {
  const { caption, head, heads, rows, byKey, total } = unpack(table);
  return (
    <table className="data-table figures">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {heads.map(([measure, words]) => (
            <th key={measure} scope="col" className={widths(measure)}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, numbers, behind: own }) => {
          const behind = own === "byKey" ? byKey : own;
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              {heads.map(([measure], at) => (
                <td key={measure} className={widths(measure)}>
                  {behind && numbers[at] !== "0" ? (
                    <SoftLink href={addressBehind(behind, measure, key)} className="figure-link">
                      {numbers[at]}
                    </SoftLink>
                  ) : (
                    <span>{numbers[at]}</span>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total[0]}</th>
          {heads.map(([measure], at) => (
            <td key={measure} className={widths(measure)}>
              {total[1][at]}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
