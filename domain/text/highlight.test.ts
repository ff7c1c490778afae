import { expect, test } from "vitest";
import { excerpt, marked, type Piece } from "./highlight";

const shown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test.each([
  ["办理营业执照要三天", "执照", "办理营业[执照]要三天"],
  ["办理营业执照要三天", "办", "[办]理营业执照要三天"],
  ["营业执照，执照", "执照", "营业[执照]，[执照]"],
  ["窗口前排队，时间很长", "窗口排队时间长", "[窗口]前[排队]，[时间]很长"],
  ["材料 窗口", "窗口 材料", "[材料] [窗口]"],
  ["证证证证", "证证", "[证证证证]"],
  ["ＥＴＣ办不了，etc也不行，betc", "etc", "[ＥＴＣ]办不了，[etc]也不行，betc"],
  ["办ETC卡", "etc卡", "办[ETC][卡]".replace("][", "")],
  ["CZ-2023-0012号", "cz-2023-0012", "[CZ]-[2023]-[0012]号"],
  ["Inspections of the hall", "insp", "[Insp]ections of the hall"],
  ["𠮷野家的𠮷", "𠮷", "[𠮷]野家的[𠮷]"],
  ["面积㎡不对", "m2", "面积[㎡]不对"],
  ["材\u200b料少", "材料", "[材\u200b料]少"],
  ["<b>材料</b>&amp;", "材料", "<b>[材料]</b>&amp;"],
  ["没有", "材料", "没有"],
  ["没有", "，", "没有"],
])("%s for %s: %s", (text, words, expected) => {
  expect(shown(marked(text, words))).toBe(expected);
  expect(
    marked(text, words)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("an excerpt shows the first place with a little before it", () => {
  const text = `${"前".repeat(100)}材料${"后".repeat(200)}`;
  expect(shown(excerpt(text, "材料", 40))).toBe(`…${"前".repeat(16)}[材料]${"后".repeat(22)}…`);
  expect(shown(excerpt("材料\n\n重复  提交", "提交"))).toBe("材料 重复 [提交]");
  expect(excerpt(text, "别的")).toBeUndefined();
  const astral = `${"𠮷".repeat(40)}材料`;
  expect(shown(excerpt(astral, "材料"))).toBe(`…${"𠮷".repeat(16)}[材料]`);
});

test("ten thousand characters take no time", () => {
  expect(marked("证".repeat(10_000), "证").length).toBe(1);
  expect(marked("证明".repeat(10_000), "明").filter(({ hit }) => hit)).toHaveLength(10_000);
});
