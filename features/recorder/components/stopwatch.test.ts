import { describe, expect, it } from "vitest";
import { currentValue, edited, emptyRecording, pending, type Recording } from "./recording";
import { clockFace, stoppedAt, toggled } from "./stopwatch";

const step = { position: 1, name: "", trips: null, documents: [], note: "", removed: false };
const start: Recording = edited(
  edited(emptyRecording("w"), "step", "a", { ...step, minutes: null, waitingMinutes: 5 }, 1),
  "step",
  "b",
  { ...step, minutes: null, waitingMinutes: null },
  1,
);
const minutes = (count: number) => count * 60_000;

describe("the stopwatch", () => {
  it("adds whole minutes when it stops", () => {
    const running = toggled(start, "a", "minutes", minutes(10));
    expect(running.running).toEqual({ step: "a", what: "minutes", since: minutes(10) });
    const stopped = toggled(running, "a", "minutes", minutes(22));
    expect(stopped.running).toBeNull();
    expect(currentValue(stopped, "step", "a")).toMatchObject({ minutes: 12, waitingMinutes: 5 });
    expect(pending(stopped)).toHaveLength(2);
  });
  it("is only one: starting another stops it", () => {
    const first = toggled(start, "a", "waitingMinutes", 0);
    const second = toggled(first, "b", "minutes", minutes(3));
    expect(currentValue(second, "step", "a")?.waitingMinutes).toBe(8);
    expect(second.running).toMatchObject({ step: "b", what: "minutes" });
  });
  it("loses no seconds to rounding", () => {
    let recording = start;
    for (let round = 0; round < 6; round++) {
      recording = toggled(recording, "b", "minutes", round * 100_000);
      recording = toggled(recording, "b", "minutes", round * 100_000 + 20_000);
    }
    expect(currentValue(recording, "step", "b")?.minutes).toBe(2);
  });
  it("counts nothing on a removed step, nor when the clock went back", () => {
    const running = toggled(start, "b", "minutes", minutes(10));
    expect(currentValue(stoppedAt(running, minutes(5)), "step", "b")?.minutes).toBe(0);
    const gone = edited(running, "step", "b", { ...step, minutes: null, waitingMinutes: null, removed: true }, 2);
    expect(stoppedAt(gone, minutes(20))).toMatchObject({ running: null });
    expect(currentValue(stoppedAt(gone, minutes(20)), "step", "b")?.minutes).toBeNull();
  });
  it.each([
    [0, "0:00"],
    [7_999, "0:07"],
    [187_000, "3:07"],
    [3_787_000, "1:03:07"],
    [-5, "0:00"],
  ])("%d ms is %s", (ms, face) => expect(clockFace(ms)).toBe(face));
});
