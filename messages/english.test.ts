import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { leaves } from "@/test-support/used-messages";
import english from "./en.json";
import chinese from "./zh-CN.json";

const told = leaves(english);
const original = leaves(chinese);

test("a key that the one language has, the other has too", () => {
  const without = (all: typeof told, other: typeof told) => [...all.keys()].filter((key) => !other.has(key));
  expect({ english: without(original, told), chinese: without(told, original) }).toEqual({ english: [], chinese: [] });
});

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Names of the values and tags in a message; the branches of a plural are looked into. */
function slots(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const inner = [
      ...("children" in part ? part.children : []),
      ...("options" in part ? Object.values(part.options).flatMap(({ value }) => value) : []),
    ];
    // Literal text is type 0; every other part with a value is named by it.
    return [...("value" in part && part.type !== 0 ? [part.value] : []), ...slots(inner)];
  });
}
const slotsOf = (text: string, locale: string) =>
  [...new Set(slots(new IntlMessageFormat(text, locale).getAst()))].toSorted();

test("every English message can be read, and says the same values", () => {
  for (const [key, text] of told) expect(slotsOf(text, "en"), key).toEqual(slotsOf(original.get(key) ?? "", "zh-CN"));
});

/** Chinese counts by words that English does without. */
const counters = /^[个位项次份趟]$|^个环节$|^份材料$/;

test("nothing is left empty but what Chinese counts by", () => {
  const empty = [...told].filter(([, text]) => text.trim() === "").map(([key]) => original.get(key) ?? "");
  expect(empty.filter((text) => !counters.test(text))).toEqual([]);
});

/** Written in Chinese all the same, and why. */
const exceptions: Record<string, string> = {
  "publicNav.other": "a language is called by its own name",
};

test("English has no Chinese characters or signs in it", () => {
  const found = [...told].filter(([, text]) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text));
  expect(found.map(([key]) => key)).toEqual(Object.keys(exceptions));
});

test("the check itself looks into branches and tags", () => {
  expect(slotsOf("{a, plural, one {# <b>{c}</b>} other {x {d}}} <e></e>", "en")).toEqual(["a", "b", "c", "d", "e"]);
});
