import { dayOf } from "@/domain/calendar";
import { newId } from "@/lib/id";
import type { Template } from "./templates";

/** An issue that happens once more, so many weeks earlier. */
export interface Copy {
  template: Template;
  weeks: number;
  id: string;
  /** Null for a draft that was never raised. */
  number: string | null;
  /** The copy of the issue that it was merged into. */
  mergedInto: string | null;
}

/** Five years lie behind what has ended; what is open is not older than weeks. */
const [past, present] = [260, 6];
/** Of the open ones every so many-th is dealt: most issues of a ledger are closed. */
const thinned = 4;

/** Weeks back of one round of copies; 97 has no part in common with 260, so that a few spread as evenly as many. */
export const weeksOf = (round: number, ended: boolean) => 1 + (ended ? (round * 97) % past : round % present);

const raised = ({ template: { issue }, weeks }: Pick<Copy, "template" | "weeks">) =>
  (issue.raisedAt ?? issue.createdAt).getTime() - weeks * 7 * 86_400_000;

/**
 * Deals `count` issues, round after round of all templates, in the order in which they were raised.
 * `lastNumber` says how far the numbers of `CZ-2021` have come, and is counted on.
 */
export function deal(templates: readonly Template[], count: number, lastNumber: Map<string, number>): Copy[] {
  const dealt: (Copy & { round: number })[] = [];
  for (let round = 0; dealt.length < count; round++)
    for (const [at, template] of templates.entries()) {
      if (dealt.length === count) break;
      if (!template.ended && (at + round) % thinned !== 0) continue;
      dealt.push({ template, round, weeks: weeksOf(round, template.ended), id: "", number: null, mergedInto: null });
    }
  dealt.sort((a, b) => raised(a) - raised(b));
  const ids = new Map<string, string>();
  for (const copy of dealt) {
    copy.id = newId();
    ids.set(`${copy.round} ${copy.template.issue.id}`, copy.id);
    if (copy.template.issue.number === null) continue;
    const scope = `${copy.template.issue.jurisdiction}-${dayOf(new Date(raised(copy))).slice(0, 4)}`;
    const next = (lastNumber.get(scope) ?? 0) + 1;
    lastNumber.set(scope, next);
    copy.number = `${scope}-${String(next).padStart(4, "0")}`;
  }
  for (const copy of dealt) {
    const { mergedInto } = copy.template.issue;
    if (mergedInto) copy.mergedInto = ids.get(`${copy.round} ${mergedInto}`) ?? mergedInto;
  }
  return dealt;
}
