import { describe, expect, test } from "vitest";
import { compareWaiting, duties, urgency, type Waiting } from "./desk";

const today = "2023-06-15";
const hour = (count: number) => new Date(Date.UTC(2023, 5, 1, count));
const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  duty: "verify",
  due: "2023-06-20",
  left: 3,
  red: false,
  since: hour(0),
  ...more,
});
const late = { due: "2023-06-14", left: -1 };
const dueToday = { due: today, left: 0 };
const tomorrow = { due: "2023-06-16", left: 1 };
const none = { due: null, left: null };

describe("urgency", () => {
  test.each<[string, Partial<Waiting>, number]>([
    ["late", late, 0],
    // Due on a day off since when no working day has gone: late all the same.
    ["late without a working day gone", { due: "2023-06-14", left: 0 }, 0],
    ["red, though its step has time", { red: true }, 0],
    ["red without a day", { ...none, red: true }, 0],
    ["due today", dueToday, 1],
    ["due on the next working day", tomorrow, 1],
    ["late, but another's", { ...late, duty: "chase" }, 2],
    ["red, to be watched", { red: true, duty: "watch" }, 2],
    ["no deadline", none, 3],
    ["time left", { due: "2023-06-19", left: 2 }, 4],
    ["yellow, to be watched", { ...tomorrow, duty: "watch" }, 4],
  ])("%s", (_, more, expected) => expect(urgency(waiting("a", more), today)).toBe(expected));
});

describe("the most urgent stands first:", () => {
  test.each<[string, Waiting[]]>([
    [
      "by urgency",
      [
        waiting("late", late),
        waiting("today", dueToday),
        waiting("chase", { ...late, duty: "chase" }),
        waiting("draft", none),
        waiting("time"),
        waiting("more", { due: "2023-07-20", left: 24 }),
      ],
    ],
    ["the longest overdue before the others", [waiting("a", { due: "2023-05-31", left: -10 }), waiting("b", late)]],
    ["red with a day before red without one", [waiting("a", { red: true }), waiting("b", { ...none, red: true })]],
    ["today before tomorrow", [waiting("b", dueToday), waiting("a", tomorrow)]],
    [
      "the tap before the work on the same day",
      [waiting("b", { duty: "signResult" }), waiting("a", { duty: "rectify" })],
    ],
    [
      "to do before to watch",
      [waiting("b", { ...late, duty: "plan" }), waiting("a", { due: "2023-05-31", left: -10, duty: "watch" })],
    ],
    ["who has waited longer", [waiting("b", { since: hour(1) }), waiting("a", { since: hour(2) })]],
    ["and never by chance", [waiting("a"), waiting("b")]],
  ])("%s", (_, inOrder) => {
    const shuffled = inOrder.toReversed();
    expect(shuffled.sort((a, b) => compareWaiting(a, b, today)).map(({ id }) => id)).toEqual(
      inOrder.map(({ id }) => id),
    );
  });

  test("every duty has its place", () => {
    const all = duties.map((duty) => waiting(duty, { duty }));
    expect(all.toReversed().sort((a, b) => compareWaiting(a, b, today))).toEqual(all);
  });
});
