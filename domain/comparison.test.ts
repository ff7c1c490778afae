import { describe, expect, test } from "vitest";
import { compare, compareDocuments, experienced, type Verdict } from "./comparison";

const nothing = { documents: null, steps: null, days: null, visits: null };

describe("promise against experience, for every measure", () => {
  const cases: [promised: number | null, found: number | null, difference: number | null, verdict: Verdict][] = [
    [3, 3, 0, "same"],
    [0, 0, 0, "same"],
    [0, 2, 2, "more"],
    [5, 4, -1, "less"],
    [null, 4, null, "notPromised"],
    [4, null, null, "notExperienced"],
    [null, null, null, "notExperienced"],
  ];
  for (const measure of ["documents", "steps", "days", "visits"] as const)
    test.each(cases)(`${measure}: %s promised, %s found`, (promise, found, difference, verdict) => {
      const compared = compare({ ...nothing, [measure]: promise }, { ...nothing, [measure]: found });
      expect(compared.find((row) => row.measure === measure)).toEqual({
        measure,
        promised: promise,
        experienced: found,
        difference,
        verdict,
      });
    });
});

describe("what nobody noted is not known, rather than none", () => {
  const step = { minutes: null, waitingMinutes: null, trips: null, documents: [] };
  const cases: [name: string, steps: Parameters<typeof experienced>[0], days: number | null, found: object][] = [
    ["no step", [], null, nothing],
    ["days alone", [], 4, { ...nothing, days: 4 }],
    ["a step without particulars", [step], 0, { ...nothing, steps: 1, days: 0 }],
    ["no trip, as noted", [{ ...step, trips: 0 }, step], null, { ...nothing, steps: 2, visits: 0 }],
    [
      "everything",
      [
        { ...step, trips: 1, documents: ["身份证"] },
        { ...step, trips: 2, documents: ["身份证", "申请书"] },
      ],
      2,
      { steps: 2, visits: 3, documents: 2, days: 2 },
    ],
  ];
  test.each(cases)("%s", (_, steps, days, found) => expect(experienced(steps, days)).toEqual(found));
});

describe("documents by name", () => {
  test("brackets, width and spaces make no difference", () =>
    expect(
      compareDocuments(["居民身份证（原件）", "申请书"], ["居民身份证", " 申 请书", "居民身份证(复印件)"]),
    ).toEqual({
      both: ["居民身份证(复印件)", "申 请书"],
      onlyAsked: [],
      onlyPromised: [],
    }));
  test("what is asked beyond the guide, and what nobody asked for", () =>
    expect(compareDocuments(["申请书", "户口簿"], ["申请书", "无犯罪记录证明", ""])).toEqual({
      both: ["申请书"],
      onlyAsked: ["无犯罪记录证明"],
      onlyPromised: ["户口簿"],
    }));
  test("a name that is all brackets stays a name", () =>
    expect(compareDocuments([], ["（原件）", "（复印件）"]).onlyAsked).toEqual(["（原件）", "（复印件）"]));
});
