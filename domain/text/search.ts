// One way to cut text for searching: the index keeps what `entryTokens` gives, a question asks for
// what `wantedBy` gives, and what was found is marked by the same cuts (`domain/text/highlight.ts`).

/** Counts up when texts are cut otherwise than before; entries of an older cut are then made anew. */
export const searchVersion = 1;

export const searchSubjects = ["issue", "painPoint", "task"] as const;
export type SearchSubject = (typeof searchSubjects)[number];

const longestText = 20_000;
const longestWord = 40;
const mostTokens = 6_000;
const mostRuns = 12;

/** Scripts that are written without spaces. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;
/** Written, but not seen: marks of direction, joiners, variants of one character. */
const unseen = /\p{Cf}|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/gu;

/** Full width as half width, capitals as small letters, variants as one. */
export const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(unseen, "");

export interface Run {
  text: string;
  /** Found by pairs of characters; otherwise a whole word or number. */
  dense: boolean;
}

/** What stands together: Chinese as far as it goes, a word, a number. Anything else ends it. */
export const runsOf = (text: string): Run[] =>
  [...folded(text.slice(0, longestText)).matchAll(runs)].map(([run]) => ({ text: run, dense: dense.test(run) }));

const pairsOf = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter);
const wordOf = (text: string): string => [...text].slice(0, longestWord).join("");

/** Every token of a text, each once: of Chinese its characters and pairs of neighbours, words and numbers whole. */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(text)) {
    const letters = [...run.text];
    for (const token of run.dense ? [...letters, ...pairsOf(letters)] : [wordOf(run.text)]) tokens.add(token);
    if (tokens.size >= mostTokens) break;
  }
  return [...tokens].slice(0, mostTokens);
}

// No text contains a token that begins with a mark: punctuation ends a run.
const inTitle = (token: string) => `^${token}`;
const asNumber = (text: string) => `#${text}`;
const asParty = (code: string) => `@${code.toLowerCase()}`;
const asSubject = (subject: SearchSubject) => `!${subject.toLowerCase()}`;

export interface Findable {
  subject: SearchSubject;
  /** Its number or code, null as long as it has none. */
  number: string | null;
  title: string;
  /** All other words. */
  text: string;
  /** Units whose people may see it, with those above them; see `Asked.parties`. */
  parties: readonly string[];
}

/** Every token by which this is found. */
export function entryTokens({ subject, number, title, text, parties }: Findable): string[] {
  const named = tokensOf(`${number ?? ""} ${title}`);
  const last = folded(number ?? "").match(/(?<!\d)\d+$/)?.[0];
  const numbers = number && last ? [folded(number), last, last.replace(/^0+(?=.)/, "")] : [];
  return [
    ...new Set([
      ...named,
      ...tokensOf(text),
      ...named.map(inTitle),
      ...numbers.map(asNumber),
      ...parties.map(asParty),
      asSubject(subject),
    ]),
  ];
}

export interface Term {
  token: string;
  /** Words that begin so as well. */
  prefix: boolean;
}
/** Of every part one of its ways; of a way every term. */
export type Wanted = readonly (readonly (readonly Term[])[])[];

type Tier = "number" | "title" | "whole" | "scattered";

export interface Asked {
  subject: SearchSubject;
  words: string;
  /** Only what names one of these units; left out for whoever sees everything. A sieve in front of the condition of sight. */
  parties?: readonly string[];
}

/** Every pair of neighbours; a single character is itself. */
const closely = (letters: readonly string[]): string[] => (letters.length > 1 ? pairsOf(letters) : [...letters]);

/** Pair after pair, beginning with the first or the second: 窗口/排队/时间/长, 取/证照/预约. */
function loosely(letters: readonly string[]): string[][] {
  if (letters.length < 4) return [closely(letters)];
  const pairsFrom = (first: number) => {
    const parts = first > 0 ? [letters.slice(0, first).join("")] : [];
    for (let at = first; at < letters.length; at += 2) parts.push(letters.slice(at, at + 2).join(""));
    return parts;
  };
  return [pairsFrom(0), pairsFrom(1)];
}

const exact = (token: string): Term => ({ token, prefix: false });

/** What of the index answers these words in this way; undefined where nothing can. */
function wantedAt({ subject, words, parties }: Asked, tier: Tier): Wanted | undefined {
  const asked = runsOf(words).slice(0, mostRuns);
  if (asked.length === 0 || parties?.length === 0) return undefined;
  const sieve = [
    // Tasks and pain points are few among many issues; issues need no such help.
    ...(subject === "issue" ? [] : [[[exact(asSubject(subject))]]]),
    ...(parties ? [parties.map((code) => [exact(asParty(code))])] : []),
  ];
  const number = folded(words).trim();
  const numbered = /^[a-z\d][a-z\d-]*$/.test(number) ? [[exact(asNumber(wordOf(number)))]] : [];
  if (tier === "number") return numbered.length > 0 ? [numbered, ...sieve] : undefined;
  const waysOf = ({ text, dense }: Run, at: number): Term[][] => {
    if (!dense) return [[{ token: wordOf(text), prefix: at === asked.length - 1 && mayGoOn(text) }]];
    const letters = [...text];
    return (tier === "scattered" ? loosely(letters) : [closely(letters)]).map((way) => way.map(exact));
  };
  const title = (term: Term) => ({ ...term, token: inTitle(term.token) });
  // Whatever holds the words, and whatever bears them as its number: (a and b) or n is (a or n) and (b or n).
  const parts = asked.map((run, at) =>
    tier === "title" ? waysOf(run, at).map((way) => way.map(title)) : [...waysOf(run, at), ...numbered],
  );
  return [...parts, ...sieve];
}

/** The last word may still be being typed; one letter would be the beginning of everything, four digits are a year. */
const mayGoOn = (word: string): boolean => [...word].length > 1 && !/^\d{4}$/.test(word);

/** Everything that holds every part of these words, wherever, or bears them as its number; undefined where nothing can. */
export const wantedBy = (asked: Asked): Wanted | undefined => wantedAt(asked, "scattered");

/** The same as questions, the sharpest first: its number, all in the title, all together, every part somewhere. */
export function wantedInTurn(asked: Asked): Wanted[] {
  const turns = (["number", "title", "whole", "scattered"] as const)
    .map((tier) => wantedAt(asked, tier))
    .filter((wanted) => wanted !== undefined);
  return turns.filter((one, at) => JSON.stringify(one) !== JSON.stringify(turns[at + 1]));
}
