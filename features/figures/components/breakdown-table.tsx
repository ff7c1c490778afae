import { useFormatter, useTranslations } from "next-intl";
import { pack } from "@/components/ui/packed";
import type { Counts, Measure } from "@/domain/figures";
import type { Behind } from "./behind";
import { BreakdownRows, type DrawnBreakdown } from "./breakdown-rows";
import { FoldedRows } from "./folded-rows";

export interface BreakdownRow {
  key: string;
  name: string;
  counts: Counts;
  /** The lists behind its numbers; undefined for who may not see all of them. */
  behind?: Behind | "byKey";
}

interface Props {
  caption: string;
  /** Heads the names. */
  head: string;
  rows: readonly BreakdownRow[];
  measures: readonly Measure[];
  total: Counts;
  /** The lists of rows that differ by their key alone, which stands in them as `anyKey`. */
  byKey?: Behind;
  /** Folded away under these words, and drawn when it is opened. */
  fold?: string;
}

/** Figures by unit, month or category, and at the bottom what they add up to. Here they get their words, `BreakdownRows` draws them. */
export function BreakdownTable({ caption, head, rows, measures, total, byKey, fold }: Props) {
  const t = useTranslations("figures");
  const format = useFormatter();
  // Most numbers are small, and the same ones.
  const known = new Map<number, string>();
  const said = (number: number) => {
    const words = known.get(number) ?? format.number(number);
    known.set(number, words);
    return words;
  };
  const table = pack<DrawnBreakdown>({
    caption,
    head,
    heads: measures.map((measure) => [measure, t(`short.${measure}`)]),
    rows: rows.map(({ counts, ...row }) => ({ ...row, numbers: measures.map((measure) => said(counts[measure])) })),
    byKey,
    total: [t("total"), measures.map((measure) => String(total[measure]))],
  });
  return fold ? <FoldedRows words={fold} table={table} /> : <BreakdownRows table={table} />;
}
