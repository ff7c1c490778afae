import { describe, expect, it } from "vitest";
import { type BoardCell, boardOf, bucketDays, decisions, isDecision, neighbour, statesOfHolder } from "./board";
import { calendarFrom } from "./calendar";
import { duties } from "./desk";

const cell = (more: Partial<BoardCell>): BoardCell => ({
  state: "rectifying",
  lead: "SGJ",
  standing: "green",
  overdue: false,
  bucket: "later",
  count: 1,
  ...more,
});

describe("the board", () => {
  it("adds every cell up once in each way of looking", () => {
    const board = boardOf([
      cell({ count: 3 }),
      cell({ state: "submitted", bucket: null, count: 2 }),
      cell({ state: "assigned", lead: "RSJ", standing: "red", overdue: true, bucket: null }),
      cell({ state: "raised", lead: null, standing: null, bucket: null, count: 4 }),
    ]);
    expect(board.open).toBe(10);
    expect(board.standing).toEqual({ green: 5, yellow: 0, red: 1, grey: 0 });
    expect(board.holders).toEqual({ lead: 4, inspectors: 6 });
    expect(board.buckets).toMatchObject({ overdue: 1, later: 3, today: 0 });
    expect(board.units.map(({ lead, open, overdue }) => [lead, open, overdue])).toEqual([
      ["RSJ", 1, 1],
      ["SGJ", 5, 0],
    ]);
  });

  it("counts days left by working days, without a gap or an overlap", () => {
    // Thursday before the Dragon Boat Festival: 22 and 23 June are off, Sunday 25 is worked.
    const calendar = calendarFrom([
      { date: "2023-01-01", kind: "off" },
      { date: "2023-06-22", kind: "off" },
      { date: "2023-06-23", kind: "off" },
      { date: "2023-06-25", kind: "work" },
    ]);
    expect(bucketDays(calendar, "2023-06-21")).toEqual({
      today: { from: "2023-06-21", to: "2023-06-21" },
      soon: { from: "2023-06-22", to: "2023-06-27" },
      fortnight: { from: "2023-06-28", to: "2023-07-06" },
      later: { from: "2023-07-07", to: "2999-12-31" },
    });
  });

  it("knows the states of a holder", () => {
    expect(statesOfHolder("inspectors")).toEqual(["raised", "planned", "submitted", "inspecting"]);
    expect(statesOfHolder("lead")).toEqual(["assigned", "planning", "rectifying"]);
  });
});

describe("the queue", () => {
  it("is made of duties that a desk has", () => {
    expect(duties).toEqual(expect.arrayContaining(Object.keys(decisions)));
    expect([isDecision("pass"), isDecision("chase"), isDecision("toString")]).toEqual([true, false, false]);
  });

  it.each<[string, string, 1 | -1, string[], string | undefined]>([
    ["the one after", "b", 1, [], "c"],
    ["the one before", "b", -1, [], "a"],
    ["from the last to the first", "d", 1, [], "a"],
    ["from the first to the last", "a", -1, [], "d"],
    ["past what is done", "b", 1, ["c", "d"], "a"],
    ["backwards past what is done", "c", -1, ["b", "a"], "d"],
    ["the first, when one stands before the queue", "", 1, [], "a"],
    ["the last, backwards from before it", "", -1, [], "d"],
    ["from one that is no longer in it", "gone", 1, ["a"], "b"],
    ["nothing, when all else is done", "b", 1, ["a", "c", "d"], undefined],
  ])("leads to %s", (_, here, step, done, to) => {
    expect(neighbour(["a", "b", "c", "d"], here, step, new Set(done))).toBe(to);
  });
});
