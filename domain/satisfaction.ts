import { isSatisfied, type SatisfactionLevel } from "./pain-point";

/** What is known of one pain point that counts: told in the period, let in, not merged into another. */
export interface RatedPainPoint {
  /** Its citizen has had a reply of whatever kind. */
  replied: boolean;
  /** The last verdict of its citizen; null when nobody has judged. */
  verdict: { solved: boolean; level: SatisfactionLevel } | null;
}

/** A part of a whole, both shown; without a whole there is no share. */
export interface Rate {
  part: number;
  whole: number;
}

/** 回应率 · 解决率 · 满意率 */
export interface PainPointRates {
  /** Replied to, of those told. */
  response: Rate;
  /** Said to be solved, of those judged. */
  solution: Rate;
  /** 非常满意、满意、基本满意, of those judged. */
  satisfaction: Rate;
}

export function ratesOf(painPoints: Iterable<RatedPainPoint>): PainPointRates {
  let [told, replied, judged, solved, satisfied] = [0, 0, 0, 0, 0];
  for (const { replied: hasReply, verdict } of painPoints) {
    told++;
    if (hasReply) replied++;
    if (!verdict) continue;
    judged++;
    if (verdict.solved) solved++;
    if (isSatisfied(verdict.level)) satisfied++;
  }
  return {
    response: { part: replied, whole: told },
    solution: { part: solved, whole: judged },
    satisfaction: { part: satisfied, whole: judged },
  };
}

/** The share of a rate; null without a whole. */
export const shareOf = ({ part, whole }: Rate): number | null => (whole === 0 ? null : part / whole);
