import type { Source } from "./sources";

const literal =
  /(?<=[=(,:[!&|?{};>]\s*|\breturn\s+|^\s*)\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]}])/gm;

/** The regular expressions that stand in a source; what is put together at run time has tests of its own. */
export const patterns = ({ path, text }: Source): { path: string; pattern: RegExp }[] =>
  [...text.matchAll(literal)].flatMap(([, body = "", flags = ""]) => {
    try {
      return [{ path, pattern: new RegExp(body, flags) }];
    } catch {
      return []; // a division, or part of a text
    }
  });

const classes: Record<string, string> = { d: "1", w: "a", s: " ", S: "a", D: "a", W: "-", b: "" };

/** Texts to be repeated: the expression's own letters, each alone and in twos, and what its classes stand for. */
export function pumps(pattern: RegExp): string[] {
  const letters = new Set<string>(["a", "1", " ", "\n", "-", "é", "证"]);
  for (const [, sign = ""] of pattern.source.matchAll(/\\(.)/g)) letters.add(classes[sign] ?? sign);
  for (const [from] of pattern.source.matchAll(/[\p{L}\p{N}<>@#%&;:,/'"=~_]/gu)) letters.add(from);
  const all = [...letters].filter(Boolean).slice(0, 24);
  const words = [...pattern.source.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(([word]) => word).slice(0, 6);
  return [...all, ...all.slice(0, 10).flatMap((one) => all.slice(0, 10).map((two) => one + two)), ...words];
}
