import { describe, expect, it } from "vitest";
import { server, step, typed } from "@/test-support/recording";
import { adopted } from "./adoption";
import { currentValue, edited, findingsOf, pending, snapshotOf, stepsOf } from "./recording";

const nothing = new Set<string>();

describe("edits", () => {
  it("are pending, and later than the one before though the clock was set back", () => {
    const recording = edited(typed(["a", 100]), "step", "a", { ...step, name: "受理" }, 50);
    expect(currentValue(recording, "step", "a")?.name).toBe("受理");
    expect(pending(recording)).toMatchObject([{ key: "a", editedAt: 101, acked: 0 }]);
  });
  it("stand in their order, without the removed", () => {
    const recording = typed(
      ["b", 1, { position: 2 }],
      ["a", 1, { position: 2 }],
      ["c", 1],
      ["d", 1, { removed: true }],
    );
    expect(stepsOf(recording).map(({ key }) => key)).toEqual(["c", "a", "b"]);
    expect(findingsOf(recording)).toEqual([]);
  });
});

describe("the snapshot", () => {
  it("holds what the server does not have, and a finding once it says something", () => {
    const said = { aspect: null, stepId: null, text: "看不懂", removed: false };
    let recording = edited(typed(["a", 1]), "finding", "words", said, 2);
    recording = edited(recording, "finding", "photo", { ...said, text: " " }, 3);
    recording = edited(recording, "finding", "empty", { ...said, text: "" }, 4);
    recording = edited(recording, "answer", "AS01", "issue", 5);
    recording = edited(recording, "summary", "", "跑了两趟", 6);
    recording = edited(recording, "daysTaken", "", 3, 7);
    expect(snapshotOf(recording, "li", 9, new Set(["photo"]))).toEqual({
      id: "w",
      account: "li",
      sentAt: 9,
      steps: [{ ...step, id: "a", editedAt: 1 }],
      answers: [{ aspect: "AS01", answer: "issue", editedAt: 5 }],
      findings: [
        { ...said, id: "words", editedAt: 2 },
        { ...said, text: " ", id: "photo", editedAt: 3 },
      ],
      summary: { text: "跑了两趟", editedAt: 6 },
      daysTaken: { days: 3, editedAt: 7 },
    });
    const known = adopted(recording, server(2), { recording, untaken: [] });
    expect(snapshotOf(known, "li", 10, nothing)).toEqual({
      ...{ id: "w", account: "li", sentAt: 10 },
      ...{ steps: [], answers: [], findings: [] },
    });
  });
});
