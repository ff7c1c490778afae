import { describe, expect, test } from "vitest";
import { entryTokens, type Findable, folded, runsOf, tokensOf, type Wanted, wantedBy, wantedInTurn } from "./search";

const issue = (more: Partial<Findable>): Findable => ({
  ...{ subject: "issue", number: null, title: "", text: "", parties: [] },
  ...more,
});
const asked = (words: string, parties?: string[]) => ({ subject: "issue" as const, words, parties });
/** What both databases do with a question. */
const answers = (tokens: readonly string[], wanted: Wanted) =>
  wanted.every((ways) =>
    ways.some((way) =>
      way.every(({ token, prefix }) => tokens.some((one) => (prefix ? one.startsWith(token) : one === token))),
    ),
  );
const finds = (words: string, found: Partial<Findable>, parties?: string[]) => {
  const wanted = wantedBy(asked(words, parties));
  return wanted !== undefined && answers(entryTokens(issue(found)), wanted);
};

test("cuts Chinese into characters and pairs, and keeps words and numbers whole", () => {
  expect(tokensOf("办ETC卡，要12天")).toEqual(["办", "etc", "卡", "要", "12", "天"]);
  expect(tokensOf("营业执照")).toEqual(["营", "业", "执", "照", "营业", "业执", "执照"]);
  expect(tokensOf("𠮷野家，𠮷")).toEqual(["𠮷", "野", "家", "𠮷野", "野家"]);
  expect(tokensOf("Ｗｉ－Ｆｉ　１２３ ㈱")).toEqual(["wi", "fi", "123", "株"]);
  expect(tokensOf("サービス")).toContain("ビス");
});

test("what one cannot see does not part what one reads together", () => {
  expect(folded("材\u200b料\u202e\ufe0f")).toBe("材料");
  expect(finds("材料", { text: "材\u200d料" })).toBe(true);
  expect(finds("材\u2066料", { text: "材料" })).toBe(true);
});

test.each(["", "  ", "，。！？", "___ % *", "\u0000\u0007", "😀", "\ud842"])("%j asks for nothing", (words) => {
  expect(wantedBy(asked(words))).toBeUndefined();
  expect(wantedInTurn(asked(words))).toEqual([]);
});

describe("bounds", () => {
  test("texts, words and questions of any length", () => {
    expect(tokensOf("证".repeat(1_000_000))).toEqual(["证", "证证"]);
    const many = Array.from({ length: 30_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join("");
    expect(tokensOf(many).length).toBeLessThanOrEqual(6_000);
    const word = "a".repeat(5_000);
    expect(tokensOf(word)).toEqual(["a".repeat(40)]);
    expect(finds(word, { text: word })).toBe(true);
    expect(wantedBy(asked("长 ".repeat(500)))?.length).toBeLessThanOrEqual(12);
  });
});

/** Mulberry32: the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

describe("a text is found by any part of it", () => {
  const roll = dice(20230630);
  const letters = [..."办事材料窗口排队证照营业执不动产登记𠮷𠀀㐀"];
  const between = ["，", "。", " ", "、", "ETC", "12", "（", "\n", "—", "Wi-Fi", "😀"];
  const aText = () =>
    Array.from({ length: 3 + roll(30) }, () =>
      roll(5) === 0 ? between[roll(between.length)] : letters[roll(letters.length)],
    ).join("");

  test("of one, two or more Chinese characters, 4,000 times", () => {
    for (let round = 0; round < 1_000; round++) {
      const text = aText();
      const runs = runsOf(text).filter((run) => run.dense);
      const run = runs[roll(runs.length)];
      if (!run) continue;
      const characters = [...run.text];
      for (const length of [1, 2, 1 + roll(characters.length), characters.length]) {
        const from = roll(Math.max(1, characters.length - length + 1));
        const part = characters.slice(from, from + length).join("");
        for (const found of [{ title: text }, { text }, { title: "别的", text: `前${text}后` }])
          expect(finds(part, found), `${part} in ${text}`).toBe(true);
      }
    }
  });

  test("with words and numbers between, as long as it ends where they do", () => {
    for (let round = 0; round < 500; round++) {
      const runs = runsOf(aText());
      const from = roll(runs.length);
      const part = runs.slice(from, from + 1 + roll(4));
      const said = part.map((run) => run.text).join([" ", "，"][roll(2)]);
      expect(finds(said, { text: runs.map((run) => run.text).join(" ") }), said).toBe(true);
    }
  });

  test("and not by what it does not hold", () => {
    for (const words of ["执业", "照营", "营业厅", "etcx", "餐", "营业 餐"])
      expect(finds(words, { text: "营业执照 etc" }), words).toBe(false);
    expect(finds("营照", { text: "营业执照" })).toBe(false);
  });
});

test("the last word may still be being typed, one letter and a year may not", () => {
  expect(finds("insp", { text: "Inspection hall" })).toBe(true);
  expect(finds("insp hall", { text: "Inspection hall" })).toBe(false);
  expect(finds("i", { text: "Inspection hall" })).toBe(false);
  expect(finds("2023", { text: "20230630" })).toBe(false);
});

test("a long run is found scattered too, after where it stands together", () => {
  const text = "窗口前排队，时间很长";
  expect(finds("窗口排队时间长", { text })).toBe(true);
  expect(finds("取证照预约", { text: "取证照要先预约" })).toBe(true);
  expect(finds("取证照预约", { text: "取号要先预约" })).toBe(false);
  expect(finds("审难", { text: "审批难" })).toBe(false);
  const questions = wantedInTurn(asked("窗口排队时间长"));
  const together = entryTokens(issue({ text: "窗口排队时间长" }));
  const titled = entryTokens(issue({ title: "窗口排队时间长" }));
  const scattered = entryTokens(issue({ text }));
  expect([titled, together, scattered].map((tokens) => questions.findIndex((one) => answers(tokens, one)))).toEqual([
    0, 1, 2,
  ]);
});

test.each(["CZ-2023-0012", "cz-2023-0012", "ＣＺ－２０２３－００１２", "0012", "12"])(
  "%s asks for that number first",
  (words) => {
    const [first] = wantedInTurn(asked(words));
    expect(first && answers(entryTokens(issue({ number: "CZ-2023-0012" })), first)).toBe(true);
    for (const number of ["CZ-2023-0112", "CZ-2023-0120", "GCQ-2023-0013"])
      expect(first && answers(entryTokens(issue({ number, text: "12 0012" })), first)).toBe(false);
  },
);

test("what is asked for by number is among all that is found, and nothing is twice a question", () => {
  for (const words of ["CZ-2023-0012", "0012", "12"])
    expect(finds(words, { number: "CZ-2023-0012" }), words).toBe(true);
  expect(finds("12", { number: "CZ-2023-0012", parties: ["GCQ"] }, ["DZX"])).toBe(false);
  expect(finds("13 12", { number: "CZ-2023-0012" })).toBe(false);
  expect(wantedInTurn(asked("12"))).toHaveLength(3);
});

test("who names units looks only where one of them is named", () => {
  expect(finds("材料", { text: "材料", parties: ["GCQ", "GCQ-SGJ"] }, ["GCQ"])).toBe(true);
  expect(finds("材料", { text: "材料 GCQ @gcq", parties: ["DZX"] }, ["GCQ"])).toBe(false);
  expect(finds("材料", { text: "材料" }, [])).toBe(false);
});

test("no text passes itself off as a mark", () => {
  const tokens = tokensOf("^材料 @gcq #12 !task ~3 ＠gcq");
  expect(tokens.filter((token) => /^[\^@#!~]/.test(token))).toEqual([]);
});
