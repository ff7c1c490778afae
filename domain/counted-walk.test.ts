import { expect, it } from "vitest";
import { type CountedWalk, firstOfEach } from "./counted-walk";
import { walkMeasures } from "./figures";

const walk = (unit: string, headId: string, taskCode: string, side: CountedWalk["side"] = "city"): CountedWalk => ({
  ...{ side, unit, headId, taskCode },
  jurisdiction: side === "city" ? "CZ" : "GCQ",
});

it("counts each unit, head and item once, at its first walk; a head on both sides, and a task in each jurisdiction", () => {
  const { isFirst } = firstOfEach();
  const counted = (one: CountedWalk) => walkMeasures.filter((measure) => isFirst(measure, one));
  expect(counted(walk("SGJ", "head", "A-001"))).toEqual(["units", "heads", "items"]);
  expect(counted(walk("SGJ", "head", "A-001"))).toEqual([]);
  expect(counted(walk("SGJ", "other", "A-002"))).toEqual(["heads", "items"]);
  expect(counted(walk("RSJ", "head", "A-002"))).toEqual(["units"]);
  expect(counted(walk("GCQ-SGJ", "head", "A-001", "counties"))).toEqual(["units", "heads", "items"]);
});

it("goes on from what was counted before, and leaves that as it is", () => {
  const before = firstOfEach();
  before.isFirst("units", walk("SGJ", "head", "A-001"));
  const first = () => {
    const { isFirst } = firstOfEach(before.counted);
    return [walk("SGJ", "head", "A-001"), walk("RSJ", "head", "A-001"), walk("RSJ", "head", "A-001")].map((one) =>
      isFirst("units", one),
    );
  };
  expect(first()).toEqual([false, true, false]);
  expect(first()).toEqual([false, true, false]);
});
