import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { localeOf, pathIn } from "./language";

test.each([
  ["/", "zh-CN"],
  ["/?a=1", "zh-CN"],
  ["/tell/done", "zh-CN"],
  ["/follow?wrong=1", "zh-CN"],
  ["/sign-in?next=/desk", "zh-CN"],
  ["/en", "en-GB"],
  ["/en?a=1", "en-GB"],
  ["/en/sign-in", "en-GB"],
  ["/desk", undefined],
  ["/walks/1/record", undefined],
  ["/english", undefined],
  ["/teller", undefined],
  ["//en", undefined],
])("%s is in %s", (path, locale) => expect(localeOf(path)).toBe(locale));

test("every public page lies in both languages, and each address says which", () => {
  const pages = (readdirSync("app/(public)", { recursive: true }) as string[])
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .filter((path) => !/^\/en(\/|$)/.test(path));
  expect(pages).toContain("/second-step");
  for (const path of pages)
    for (const locale of ["zh-CN", "en-GB"]) expect(localeOf(pathIn(locale, path))).toBe(locale);
});
