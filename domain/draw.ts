import type { IssueKind, Severity } from "./issue";

/** What a draw goes by: how many of a hundred, and what it spreads them over. */
export interface DrawRules {
  share: number;
  byUnit: boolean;
  byKind: boolean;
  bySeverity: boolean;
}

/** One that may be drawn, as it was when it was closed. */
export interface DrawMember {
  id: string;
  unit: string;
  kind: IssueKind;
  severity: Severity;
}

/** SHA-256 in hexadecimal. */
export type Hash = (text: string) => string;

/** A row of the draw, in its order: with the keys by which it was sorted, anybody can do it again. */
export type Placed<Member extends DrawMember> = Member & {
  /** 1, 2, 3 … in the order of the draw. */
  place: number;
  /** SHA-256 of the seed and the id. */
  key: string;
  drawn: boolean;
};

/** How many a draw takes of so many: never less than its share, and of something never nothing. */
export const drawSize = (of: number, share: number): number => Math.min(of, Math.ceil((of * share) / 100));

/** What it is spread over, outermost first. */
function layersOf({ unit, kind, severity }: DrawMember, rules: DrawRules): string[] {
  return [...(rules.byUnit ? [unit] : []), ...(rules.byKind ? [kind] : []), ...(rules.bySeverity ? [severity] : [])];
}

/** Which stratum a member lies in, `SGJ term medium`. */
export const stratumOf = (member: DrawMember, rules: DrawRules): string => layersOf(member, rules).join(" ");

/** Where to begin: a number below `of` that the seed gives. */
const beginning = (seed: string, of: number, hash: Hash): number =>
  Number(BigInt(`0x${hash(`${seed} start`)}`) % BigInt(Math.max(1, of)));

/**
 * A systematic draw over shuffled strata. Units stand in the order of the hashes of seed and unit,
 * within them kinds, within those severities, within those the issues, each by its own hash; then
 * every N/n-th is taken, from a beginning that the seed gives. So everyone has the same chance,
 * and no unit, and no stratum within it, gets more or less than its share by a whole one. What
 * order the members came in changes nothing.
 */
export function draw<Member extends DrawMember>(
  seed: string,
  members: readonly Member[],
  rules: DrawRules,
  hash: Hash,
): Placed<Member>[] {
  const [total, taken] = [members.length, drawSize(members.length, rules.share)];
  const start = beginning(seed, total, hash);
  const placed = members.map((member) => {
    const layers = layersOf(member, rules);
    const key = hash(`${seed} ${member.id}`);
    const path = [...layers.map((_, depth) => hash([seed, ...layers.slice(0, depth + 1)].join(" "))), key].join(" ");
    return { member, key, path };
  });
  placed.sort((a, b) => (a.path < b.path ? -1 : 1));
  const upTo = (place: number) => Math.floor((place * taken + start) / total);
  return placed.map(({ member, key }, at) => ({ ...member, place: at + 1, key, drawn: upTo(at + 1) > upTo(at) }));
}

export interface Stratum {
  name: string;
  size: number;
  drawn: number;
}

/** How many each stratum had and gave, in the order of the draw. */
export function strataOf(placed: readonly (DrawMember & { drawn: boolean })[], rules: DrawRules): Stratum[] {
  const strata = new Map<string, Stratum>();
  for (const one of placed) {
    const name = stratumOf(one, rules);
    const { size, drawn } = strata.get(name) ?? { size: 0, drawn: 0 };
    strata.set(name, { name, size: size + 1, drawn: drawn + Number(one.drawn) });
  }
  return [...strata.values()];
}
