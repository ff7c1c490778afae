import { describe, expect, it } from "vitest";
import { server, step, typed } from "@/test-support/recording";
import { adopted, merged } from "./adoption";
import { currentValue, edited, emptyRecording, pending, stepsOf, untaken } from "./recording";

describe("what the server answers", () => {
  it("acknowledges what was sent, and leaves what was typed since", () => {
    const sent = typed(["a", 10], ["b", 10]);
    const now = edited(sent, "step", "b", { ...step, name: "又改了" }, 20);
    const known = server(2, {
      steps: [
        { ...step, id: "a", editedAt: 9 },
        { ...step, id: "b", editedAt: 9 },
      ],
    });
    const after = adopted(now, known, { recording: sent, untaken: [] });
    expect(pending(after)).toMatchObject([{ key: "b", value: { name: "又改了" } }]);
    expect(after).toMatchObject({ state: "walking", version: 2 });
  });
  it("does not take blanks away under the thumb", () => {
    const sent = typed(["a", 10, { note: "等了 " }]);
    const known = server(2, { steps: [{ ...step, note: "等了", id: "a", editedAt: 10 }] });
    const after = adopted(sent, known, { recording: sent, untaken: [] });
    expect(currentValue(after, "step", "a")?.note).toBe("等了 ");
    expect(pending(after)).toEqual([]);
  });
  it("brings what other devices wrote, and a newer edit of theirs instead of ours", () => {
    const sent = typed(["a", 10]);
    const theirs = { ...step, name: "别人改的", id: "a", editedAt: 11 };
    const known = server(3, { steps: [theirs, { ...step, id: "z", position: 2, editedAt: 5 }] });
    const after = adopted(sent, known, { recording: sent, untaken: [] });
    expect(stepsOf(after).map(({ value }) => value.name)).toEqual(["别人改的", "申请"]);
    expect(pending(after)).toEqual([]);
  });
  it("keeps what was not taken, says why, and tries again once it is edited", () => {
    const sent = typed(["a", 10]);
    const refused = { kind: "step", key: "a", code: "notNow" } as const;
    const after = adopted(sent, server(4, { state: "concluded" }), { recording: sent, untaken: [refused] });
    expect(untaken(after)).toMatchObject([{ key: "a", untaken: "notNow", value: { name: "申请" } }]);
    expect(pending(after)).toEqual([]);
    expect(pending(edited(after, "step", "a", step, 30))).toHaveLength(1);
  });
  it("is ignored when it is older than what is known, as a page from the cache is", () => {
    const sent = typed(["a", 10]);
    const known = server(5, { steps: [{ ...step, name: "新", id: "a", editedAt: 10 }] });
    const after = adopted(sent, known, { recording: sent, untaken: [] });
    expect(adopted(after, server(4))).toBe(after);
  });
  it("fills an empty device", () => {
    const after = adopted(
      emptyRecording("w"),
      server(7, {
        summary: { text: "一句话", editedAt: 3 },
        daysTaken: { days: 0, editedAt: 3 },
        answers: [{ aspect: "AS01", answer: null, editedAt: 3 }],
        findings: [
          { id: "f", aspect: null, stepId: null, text: "x", removed: false, editedAt: 3, state: "draft", number: null },
        ],
      }),
    );
    expect([
      currentValue(after, "summary"),
      currentValue(after, "daysTaken"),
      currentValue(after, "answer", "AS01"),
    ]).toEqual(["一句话", 0, null]);
    expect(currentValue(after, "finding", "f")).toEqual({ aspect: null, stepId: null, text: "x", removed: false });
    expect(pending(after)).toEqual([]);
  });
});

describe("two windows of one device", () => {
  it("lose nothing of each other", () => {
    const [one, other] = [typed(["a", 10], ["b", 30]), typed(["a", 20, { name: "新" }], ["b", 5], ["c", 1])];
    const both = merged(one, { ...other, version: 2, state: "walking" });
    expect([both.items["step:a"]?.editedAt, both.items["step:b"]?.editedAt]).toEqual([20, 30]);
    expect(Object.keys(both.items)).toHaveLength(3);
    expect(both).toMatchObject({ version: 2, state: "walking" });
  });
});
