import { addDays, type Day, endOf, monthEarlier, startOf } from "./calendar";
import type { IssueState } from "./issue";
import { cut, type Outcome, type OutcomeKind } from "./outcome";
import { heldUntil, type Span } from "./replay";
import { liesIn, type UnitRef } from "./unit";
import { businessRoles, type Viewer } from "./viewer";

/** Both days count; as of the end of the later one. */
export interface Period {
  from: Day;
  asOf: Day;
}

/** From 1 January of the year of `asOf`, unless given. */
export const periodUntil = (asOf: Day, from?: Day): Period => ({ from: from ?? `${asOf.slice(0, 4)}-01-01`, asOf });

/**
 * What these figures are compared with: the same count as of the same day a month earlier.
 * Undefined where nothing was being counted yet, so that no year is measured against another.
 */
export function periodBefore({ from, asOf }: Period): Period | undefined {
  const earlier = monthEarlier(asOf);
  return earlier >= from ? { from, asOf: earlier } : undefined;
}

/** The instants of a period, `[start, end)`. */
export const instantsOf = ({ from, asOf }: Period): { start: Date; end: Date } => ({
  start: startOf(from),
  end: endOf(asOf),
});

/**
 * A period, parted where the month of its end begins. What happened in the months `over` stays as it
 * is, so that it need not be counted anew for each of a month's days; none in a period within a month.
 */
export function atTheTurn({ from, asOf }: Period): { over: Period | undefined; last: Period } {
  const turn = `${asOf.slice(0, 7)}-01`;
  if (from >= turn) return { over: undefined, last: { from, asOf } };
  return { over: { from, asOf: addDays(turn, -1) }, last: { from: turn, asOf } };
}

/** An issue is found when it leaves `raised` for one of these. */
export const foundStates = ["assigned", "rectifying", "inspecting"] as const satisfies readonly IssueState[];
/** Found issues that are one of these as of the day do not count. */
export const droppedStates = ["merged", "cancelled"] as const satisfies readonly IssueState[];

/** 市直 · 县区、管委会 */
export const sides = ["city", "counties"] as const;
export type Side = (typeof sides)[number];
export const sideOf = (jurisdiction: string, root: string): Side => (jurisdiction === root ? "city" : "counties");

/** Distinct figures: each unit, head or item (jurisdiction and task) counts at its first concluded walk. */
export const walkMeasures = ["units", "heads", "items"] as const;
export type WalkMeasure = (typeof walkMeasures)[number];

/** Of the found: closed as of the day, and the others. */
const issueMeasures = ["found", "rectified", "rectifying"] as const;
export type IssueMeasure = (typeof issueMeasures)[number];

/** How far the issues of a period have come as of the day, each stage within the one before. */
export const funnelStages = ["raised", "found", "planPassed", "submitted", "rectified"] as const;
export type FunnelStage = (typeof funnelStages)[number];
/** Every count that a list of issues can be asked for. */
export const listedMeasures = [...issueMeasures, "raised", "planPassed", "submitted"] as const;
export type ListedMeasure = (typeof listedMeasures)[number];

/** In time by the day first assigned, or by that of extensions (按交办时限、按延期后时限). */
export const timely = ["original", "extended"] as const;
export type Timely = (typeof timely)[number];

export type Measure = WalkMeasure | IssueMeasure;
export const measures = [...walkMeasures, ...issueMeasures] as const satisfies readonly Measure[];
/** What the found are made of; tables set them deeper. */
export const partsOfFound: readonly Measure[] = ["rectified", "rectifying"];
export type Counts = Record<Measure, number>;

export const noCounts: Counts = { units: 0, heads: 0, items: 0, found: 0, rectified: 0, rectifying: 0 };

interface Tally {
  side: Side;
  measure: Measure;
  count: number;
}
/** How many of one kind share side and unit. */
export interface Cell extends Tally {
  unit: string;
}
/** The same once more: how many share side, month and category. */
export interface MonthCell extends Tally {
  /** `YYYY-MM` */
  month: string;
  /** Null is the row “no task”. */
  category: string | null;
}

const nothing = (): Counts => ({ ...noCounts });

/** Adds cells up by what `by` says of them; a key that is missing counted nothing. */
export function addUp<One extends Tally, Key>(cells: Iterable<One>, by: (cell: One) => Key): Map<Key, Counts> {
  const sums = new Map<Key, Counts>();
  for (const cell of cells) {
    const key = by(cell);
    const counts = sums.get(key) ?? nothing();
    counts[cell.measure] += cell.count;
    sums.set(key, counts);
  }
  return sums;
}

/** The totals of both sides; nothing there is nought. */
export function totals(cells: Iterable<Tally>): Record<Side, Counts> {
  const sums = addUp(cells, (cell) => cell.side);
  return { city: sums.get("city") ?? nothing(), counties: sums.get("counties") ?? nothing() };
}

/** What the spans say of one issue: when it was found, and whether it is closed as of the day. */
export function foundFrom(spans: readonly Span[], period: Period): { at: Date; rectified: boolean } | undefined {
  const { start, end } = instantsOf(period);
  const entered = spans.find(
    (span) =>
      span.cameFrom === "raised" &&
      (foundStates as readonly string[]).includes(span.state) &&
      span.startedAt >= start &&
      span.startedAt < end,
  );
  const state = spans.find((span) => heldUntil(span, end))?.state;
  if (!entered || !state || (droppedStates as readonly string[]).includes(state)) return undefined;
  return { at: entered.startedAt, rectified: state === "closed" };
}

/** An outcome of a rectified issue, as accepted. */
export interface Achieved extends Outcome {
  jurisdiction: string;
  task: string;
  /** The lead as of the day. */
  lead: string;
}

/** What one task has gained in one kind: from the first before to the last after. */
export interface Gain {
  kind: OutcomeKind;
  jurisdiction: string;
  task: string;
  leads: string[];
  before: number;
  after: number;
  cut: number;
}

/**
 * Outcomes in the order they were handed in → gains. A task is never counted twice in a kind;
 * where nothing is left of what was cut, there is no gain.
 */
export function gains(achieved: Iterable<Achieved>): Gain[] {
  const byTask = new Map<string, Gain>();
  for (const { kind, jurisdiction, task, lead, before, after } of achieved) {
    const key = JSON.stringify([kind, jurisdiction, task]);
    const gain = byTask.get(key) ?? { kind, jurisdiction, task, leads: [], before, after, cut: 0 };
    gain.after = after;
    gain.cut = cut(gain);
    if (!gain.leads.includes(lead)) gain.leads.push(lead);
    byTask.set(key, gain);
  }
  return [...byTask.values()].filter((gain) => gain.cut > 0);
}

export interface GainSum {
  units: number;
  tasks: number;
  cut: number;
}

/** 多少个单位、多少个事项、减了多少 */
export function sumGains(list: readonly Gain[], kind: OutcomeKind): GainSum {
  const ofKind = list.filter((gain) => gain.kind === kind);
  return {
    units: new Set(ofKind.flatMap((gain) => gain.leads)).size,
    tasks: new Set(ofKind.map((gain) => JSON.stringify([gain.jurisdiction, gain.task]))).size,
    cut: ofKind.reduce((sum, gain) => sum + gain.cut, 0),
  };
}

/** Of the gains those of a part of the tree: its own tasks', or brought by one of its units. */
export const gainsWithin = (list: readonly Gain[], units: ReadonlySet<string>): Gain[] =>
  list.filter((gain) => units.has(gain.jurisdiction) || gain.leads.some((code) => units.has(code)));

/** May open the lists behind a unit's figures: sees all that it and those below it walked and raised. */
export const seesAllOf = (viewer: Viewer, unit: UnitRef): boolean =>
  viewer.grants.some(({ role, unit: held }) => businessRoles.some((one) => one === role) && liesIn(unit, held));
