import type { CataloguePromise, GuideFacts } from "./guide";
import { experienceOf, type StepFacts } from "./walk";

/** What was promised, by the guide or else the catalogue. Null is not stated. */
export interface Promised {
  documents: number | null;
  steps: number | null;
  days: number | null;
  visits: number | null;
}

/** What the guide promises, where it is silent the catalogue. */
export const promisedBy = (
  guide:
    | Pick<GuideFacts, "documents" | "documentNames" | "steps" | "stepNames" | "promisedDays" | "visits">
    | undefined,
  task: Pick<CataloguePromise, "promisedDays" | "maxVisits">,
): Promised => ({
  documents: guide?.documents ?? (guide && guide.documentNames.length > 0 ? guide.documentNames.length : null),
  steps: guide?.steps ?? (guide && guide.stepNames.length > 0 ? guide.stepNames.length : null),
  days: guide?.promisedDays ?? task.promisedDays,
  visits: guide?.visits ?? task.maxVisits,
});

/** What it really took; null is what nobody noted, or has not come yet. */
export interface Experienced {
  documents: number | null;
  steps: number | null;
  days: number | null;
  visits: number | null;
}

/** A walk without steps, without a document or a trip noted says nothing of them, rather than none. */
export function experienced(steps: readonly StepFacts[], daysTaken: number | null): Experienced {
  const sums = experienceOf(steps);
  return {
    documents: sums.documents || null,
    steps: sums.steps || null,
    days: daysTaken,
    visits: steps.some((step) => step.trips !== null) ? sums.visits : null,
  };
}

export const measures = ["documents", "steps", "days", "visits"] as const;
export type Measure = (typeof measures)[number];

/** 与承诺一致 · 比承诺多 · 比承诺少 · 没有承诺可比 · 还没有记 */
export const verdicts = ["same", "more", "less", "notPromised", "notExperienced"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Compared {
  measure: Measure;
  promised: number | null;
  experienced: number | null;
  /** experienced − promised; null where one is missing. */
  difference: number | null;
  verdict: Verdict;
}

/** Promise against experience, side by side. */
export const compare = (promised: Promised, found: Experienced): Compared[] =>
  measures.map((measure) => {
    const both = { measure, promised: promised[measure], experienced: found[measure] };
    if (both.experienced === null) return { ...both, difference: null, verdict: "notExperienced" };
    if (both.promised === null) return { ...both, difference: null, verdict: "notPromised" };
    const difference = both.experienced - both.promised;
    return { ...both, difference, verdict: difference === 0 ? "same" : difference > 0 ? "more" : "less" };
  });

export interface ComparedDocuments {
  /** Promised and asked for. */
  both: string[];
  /** Asked for though no guide says so: what a citizen makes an extra trip for. */
  onlyAsked: string[];
  /** In the guide, but nobody asked. */
  onlyPromised: string[];
}

/** Names are compared without spaces and whatever stands in brackets. */
function plain(name: string): string {
  const whole = name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  return whole.replace(/\([^()]*\)/g, "") || whole;
}

export function compareDocuments(promised: readonly string[], asked: readonly string[]): ComparedDocuments {
  const distinct = [...new Map(asked.map((name) => [plain(name), name.trim()])).values()].filter(Boolean);
  const inGuide = new Set(promised.map(plain));
  const inHand = new Set(distinct.map(plain));
  return {
    both: distinct.filter((name) => inGuide.has(plain(name))),
    onlyAsked: distinct.filter((name) => !inGuide.has(plain(name))),
    onlyPromised: promised.filter((name) => !inHand.has(plain(name))),
  };
}
