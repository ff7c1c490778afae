import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { leaves } from "@/test-support/used-messages";
import english from "./en.json";
import chinese from "./zh-CN.json";

const told = leaves(english);
const original = leaves(chinese);

/** What the pages under /en ask for; the rest of the office follows the language of the account. */
const publicSpaces = [
  ...["app", "home", "publicNav", "publicTitle", "tell", "slip", "follow", "progress", "progressState"],
  ...["issueProgress", "declined", "verdict", "satisfaction", "doorPage", "strip", "error", "ui"],
];

test.each(publicSpaces)("%s is complete in English", (space) => {
  const keys = (of: Map<string, string>) => [...of.keys()].filter((key) => key.startsWith(`${space}.`)).toSorted();
  expect(keys(told)).toEqual(keys(original));
});

/** `{limit}` and `<day>` of a message. */
const slots = (text: string): string[] => [...new Set(text.match(/\{\w+|<\w+/g) ?? [])].toSorted();

test("every English message can be read, and says the same values", () => {
  for (const [key, text] of told) {
    expect(() => new IntlMessageFormat(text, "en"), key).not.toThrow();
    expect(slots(text), key).toEqual(slots(original.get(key) ?? ""));
  }
});
