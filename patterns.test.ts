import { expect, test } from "vitest";
import { keptName } from "@/domain/file";
import { painPointNumber } from "@/domain/pain-point";
import { marked } from "@/domain/text/highlight";
import { maskPersonal } from "@/domain/text/masking";
import { tokensOf, wantedBy } from "@/domain/text/search";
import { bigramsOf } from "@/domain/text/similarity";
import { findTasks } from "@/domain/text/task-search";
import { signInInput } from "@/features/accounts/schema";
import { codeDigest } from "@/features/pain-points/commands/query-code";
import { followSchema, tellSchema } from "@/features/pain-points/schema";
import { secondStep } from "@/features/second-factor/schema";
import { safePath } from "@/lib/auth/origin";
import { networkOf } from "@/lib/http/client-address";
import { safe } from "@/lib/http/html-page";
import { isOtherwiseWritten, wholeText } from "@/lib/http/incoming";
import { readCsv } from "@/lib/sheet/csv";
import { csv } from "@/lib/sheet/write";
import { patterns, pumps } from "./test-support/architecture/patterns";
import { sources } from "./test-support/architecture/sources";

// A regular expression that a stranger can make slow stops the server for everybody. Each one of ours
// that reads anything is tried, by itself, on long texts made of its own letters.

/** What reads only our own words, at build or in tests, is not asked. */
const files = sources(/\.(tsx?|mjs)$/).filter(
  ({ path }) =>
    /^(app|components|domain|features|lib|db|[\w-]+\.ts$)/.test(path) && !/\.test\.tsx?$|^db\/seed\//.test(path),
);

type Reads = (text: string) => unknown;

/** Milliseconds for one look, the best of so many. */
function time(reads: Reads, text: string, looks = 3): number {
  const took = Array.from({ length: looks }, () => {
    const started = performance.now();
    reads(text);
    return performance.now() - started;
  });
  return Math.min(...took);
}

function looksWith(pattern: RegExp): Reads {
  return (text) => {
    pattern.lastIndex = 0;
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.test(text);
  };
}

/** From a few letters on, so that what grows without measure is met while it still ends. */
const lengths = [16, 20, 24, 28, 60, 250, 1_000, 4_000, 16_000];

/** Where time grows faster than the text: sixteen times the text, by far more than sixteen times the time. */
function slow(reads: Reads, pumps: readonly string[]): string[] {
  for (const pump of pumps) {
    const text = (size: number) => `${pump.repeat(Math.ceil(size / pump.length))}\u0001`;
    for (const size of lengths) {
      const look = () => [time(reads, text(size / 16)), time(reads, text(size))] as const;
      const grows = ([part, whole]: ReturnType<typeof look>) => whole > (size <= 60 ? 100 : Math.max(5, 70 * part));
      if (time(reads, text(size), 1) < 5) continue;
      // A busy machine may stumble, but not three times at the same place.
      const looks = [look(), look(), look()];
      if (looks.every(grows)) return [`${JSON.stringify(pump)} ${size / 16} → ${size}: ${looks.join(" ms, ")} ms`];
    }
  }
  return [];
}

test("every regular expression takes time that grows with the text alone", () => {
  const all = files.flatMap((file) => patterns(file));
  expect(all.length).toBeGreaterThan(150);
  const found = all.flatMap(({ path, pattern }) =>
    slow(looksWith(pattern), pumps(pattern)).map((why) => `${path}: ${pattern} on ${why}`),
  );
  expect(found).toEqual([]);
});

const task = { code: "A-001", title: "办理身份证", titleEn: "Identity card" };
const issue = { subject: "issue", words: "" } as const;
/** What is put together of several, from the door to the list, and what libraries do with a stranger's words. */
const readers: Record<string, Reads> = {
  masking: maskPersonal,
  tokens: tokensOf,
  question: (words) => wantedBy({ ...issue, words }),
  "words marked": (text) => marked(text, text.slice(0, 200)),
  "words marked in themselves": (text) => marked(text, "1 证"),
  pairs: bigramsOf,
  "services found": (words) => findTasks([task], words),
  "a number": painPointNumber,
  "a query code": (text) => codeDigest(text, text),
  "what is told": (text) => tellSchema.safeParse({ text, name: text, phone: text, unit: text, taskCode: text }),
  "what is followed": (text) => followSchema.safeParse({ number: text, code: text }),
  "a sign-in": (text) => signInInput.safeParse({ username: text, password: text }),
  "a code": (code) => secondStep.safeParse({ code }),
  "a way back": safePath,
  "an address": networkOf,
  "a charset": (text) => {
    const type = text.replace(/[^\x20-\x7e]/g, "");
    return isOtherwiseWritten(new Headers({ "content-type": `text/plain; charset=${type}` }));
  },
  "whole text": (text) => wholeText({ text }),
  "a file's name": (name) => keptName(name, "image/jpeg"),
  "a plain page": safe,
  "a list that comes": (text) => readCsv(Buffer.from(text)),
  "a list that goes": (text) => csv(["a"], [[text]]),
};
const odd = [
  "1",
  "a",
  " ",
  "\n",
  "\t",
  "-",
  "(",
  "（",
  "１",
  "证",
  "证 ",
  "1 ",
  "1-",
  "a1",
  '"',
  '",',
  "=",
  "/",
  "\\",
  ":",
  "%",
  ".",
];
const numbers = [
  "139 ",
  "0566-",
  "86 ",
  "(0566)",
  "SQ-2023-",
  "皖R",
  "11010519491231002",
  "62220212",
  "１／",
  "𠮷",
  "e\u0301",
  ";charset=",
];

test.each(Object.entries(readers))("%s: time grows with the text alone", (_, reads) => {
  expect(slow(reads, [...odd, ...numbers])).toEqual([]);
});

test("a slow one is caught", () => {
  for (const planted of [/\s+$/, /^(a+)+$/, /(\d+)-?(\d+)-/, /ab.*cd/, /(?:x|x)*y/])
    expect(slow(looksWith(planted), pumps(planted)), String(planted)).not.toEqual([]);
});
