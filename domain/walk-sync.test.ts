import { describe, expect, test } from "vitest";
import { draftWords, editedOn, isNewer } from "./walk-sync";

describe("when an edit was made, by the server's clock", () => {
  const cases: [name: string, editedAt: number, sentAt: number, now: number, edited: number][] = [
    ["a right clock", 900, 1000, 1000, 900],
    ["a clock that is late stays late", 300, 400, 1000, 300],
    ["a clock 500 ahead is set back by 500", 1400, 1500, 1000, 900],
    ["an edit after it was sent is now", 2000, 1000, 1000, 1000],
    ["never before the beginning", 100, 5000, 1000, 0],
  ];
  test.each(cases)("%s", (_, editedAt, sentAt, now, edited) =>
    expect(editedOn({ editedAt }, sentAt, now)).toBe(edited),
  );
});

test("the newer edit wins, the same one does not", () => {
  const kept = new Date(1000);
  expect([isNewer(1001, kept), isNewer(1000, kept), isNewer(999, kept)]).toEqual([true, false, false]);
  expect([isNewer(0, undefined), isNewer(0, null)]).toEqual([true, true]);
});

describe("the words of a draft", () => {
  const long = "材料".repeat(60);
  const cases: [name: string, text: string, title: string, description: string][] = [
    ["a photo alone", "  ", "", ""],
    ["one sentence", " 窗口没人。 ", "窗口没人。", ""],
    ["just short enough", "长".repeat(80), "长".repeat(80), ""],
    ["two lines", "窗口没人\n等了一小时", "窗口没人", "窗口没人\n等了一小时"],
    ["several sentences", `叫号机坏了。${long}`, "叫号机坏了", `叫号机坏了。${long}`],
    ["one endless sentence", long, `${"材料".repeat(39)}材…`, long],
    ["a stop at once", `。${long}`, `。${"材料".repeat(39)}…`, `。${long}`],
    ["never half a character", `𠮷${"𠮷".repeat(90)}`, `${"𠮷".repeat(79)}…`, "𠮷".repeat(91)],
  ];
  test.each(cases)("%s", (_, text, title, description) => expect(draftWords(text)).toEqual({ title, description }));
});
