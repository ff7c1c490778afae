import { expect, it } from "vitest";
import { alikeness, bigramsOf } from "./similarity";

const alike = (a: string, b: string) => alikeness(bigramsOf(a), bigramsOf(b));

it.each<[string, string, number, number]>([
  ["药店办证盖章跑三趟", "药店办证盖章跑三趟", 1, 1],
  ["药店办证，盖章跑三趟！", "药店办证 盖章 跑三趟", 1, 1],
  ["办药店的证，盖章要跑三趟", "药店办证盖章跑了三趟", 0.3, 0.9],
  ["药店办证盖章跑三趟", "公积金提取排队久", 0, 0.05],
  ["", "药店", 0, 0],
  ["，。", "，。", 0, 0],
  ["𠮷野家开店", "𠮷野家开店难", 0.8, 1],
])("%s / %s", (a, b, least, most) => {
  expect(alike(a, b)).toBeGreaterThanOrEqual(least);
  expect(alike(a, b)).toBeLessThanOrEqual(most);
  expect(alike(a, b)).toBe(alike(b, a));
});
