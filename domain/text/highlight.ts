import { folded, runsOf } from "./search";

// Shows where a text says what was asked for, by the cuts of `domain/text/search.ts`.

/** A piece of a text, as it stands there. */
export interface Piece {
  text: string;
  hit: boolean;
}
interface Range {
  from: number;
  to: number;
}

/** The text as it is searched, and for each of its units which part of the original it came from. */
function unfolded(text: string) {
  let plain = "";
  const origins: Range[] = [];
  let from = 0;
  for (const letter of text) {
    const seen = folded(letter);
    for (const _ of seen.split("")) origins.push({ from, to: from + letter.length });
    plain += seen;
    from += letter.length;
  }
  return { plain, origins };
}

function* placesOf(plain: string, part: string): Generator<number> {
  for (let at = plain.indexOf(part); at >= 0; at = plain.indexOf(part, at + 1)) yield at;
}

const inWord = /[\p{L}\p{N}\p{M}]/u;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A word is found from its beginning; what is written without spaces anywhere. */
const beginsWord = (plain: string, at: number) => {
  const before = [...plain.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  return !inWord.test(before) || dense.test(before);
};

/** What to look for of one run: itself where it stands, otherwise its pairs. */
function partsOf(plain: string, run: string): string[] {
  const letters = [...run];
  if (plain.includes(run) || letters.length < 3) return [run];
  return letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter);
}

/** Where the words stand in the text, in order and apart from each other. */
function rangesOf(text: string, words: string): Range[] {
  const { plain, origins } = unfolded(text);
  const runs = [...new Map(runsOf(words).map((run) => [run.text, run])).values()];
  const ranges = runs.flatMap((run) =>
    (run.dense ? partsOf(plain, run.text) : [run.text]).flatMap((part) =>
      [...placesOf(plain, part)]
        .filter((at) => run.dense || beginsWord(plain, at))
        .map((at) => ({ from: origins[at]?.from ?? 0, to: origins[at + part.length - 1]?.to ?? 0 })),
    ),
  );
  const apart: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = apart.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else apart.push({ ...range });
  }
  return apart;
}

function cut(text: string, ranges: readonly Range[], { from, to }: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const range of ranges) {
    const [start, end] = [Math.max(range.from, from), Math.min(range.to, to)];
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

/** The whole text in pieces; joined again they are the text. */
export const marked = (text: string, words: string): Piece[] =>
  cut(text, rangesOf(text, words), { from: 0, to: text.length });

const before = 16;

/** One line around the first place; undefined where the words do not stand in the text. */
export function excerpt(text: string, words: string, length = 80): Piece[] | undefined {
  const line = text.replace(/\s+/gu, " ").trim();
  const ranges = rangesOf(line, words);
  const [first] = ranges;
  if (!first) return undefined;
  const lead = [...line.slice(0, first.from)].slice(-before).join("");
  const from = lead.length < first.from ? first.from - lead.length : 0;
  const to = from + [...line.slice(from)].slice(0, length).join("").length;
  const pieces = cut(line, ranges, { from, to });
  return [
    ...(from > 0 ? [{ text: "…", hit: false }] : []),
    ...pieces,
    ...(to < line.length ? [{ text: "…", hit: false }] : []),
  ];
}
