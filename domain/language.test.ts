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
  for (const path of ["/", "/tell", "/follow/it", "/sign-in"])
    for (const locale of ["zh-CN", "en-GB"]) expect(localeOf(pathIn(locale, path))).toBe(locale);
});
