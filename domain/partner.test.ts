import { describe, expect, test } from "vitest";
import { calendarFrom } from "./calendar";
import { deadlineDays } from "./deadline";
import { issueStates, leadStates } from "./issue";
import {
  latestPartDay,
  latestPartDue,
  leadDueAfterParts,
  type PartFacts,
  partnerStanding,
  proposedPartDue,
  waitsForPartners,
} from "./partner";

// 22 and 23 June 2023 were off, Sunday the 25th was worked.
const calendar = calendarFrom([
  { date: "2023-01-01", kind: "off" },
  { date: "2023-06-22", kind: "off" },
  { date: "2023-06-23", kind: "off" },
  { date: "2023-06-25", kind: "work" },
]);
const part: PartFacts = { dueDay: "2023-06-26", signedOffAt: null, releasedAt: null };
const issue = { state: "rectifying", dueDay: "2023-06-29", suspended: false } as const;

describe("a partner's light", () => {
  test.each<[string, string, Partial<PartFacts>, object, string | null]>([
    ["green by its own day", "2023-06-19", {}, {}, "green"],
    ["yellow with three working days left, across the festival", "2023-06-20", {}, {}, "yellow"],
    ["yellow on its day", "2023-06-26", {}, {}, "yellow"],
    ["red after it, while the lead still has time", "2023-06-27", {}, {}, "red"],
    ["by the lead's day where it has none of its own", "2023-06-27", { dueDay: null }, {}, "yellow"],
    ["grey while suspended", "2023-07-27", {}, { suspended: true }, "grey"],
    ["none once signed off", "2023-07-27", { signedOffAt: new Date(0) }, {}, null],
    ["none once released", "2023-07-27", { releasedAt: new Date(0) }, {}, null],
    ["none without any day", "2023-07-27", { dueDay: null }, { dueDay: null }, null],
  ])("%s", (_, today, more, about, light) => {
    expect(partnerStanding(calendar, { ...part, ...more }, { ...issue, ...about }, today)).toBe(light);
  });

  test("only while the lead works", () => {
    const lit = issueStates.filter((state) => partnerStanding(calendar, part, { ...issue, state }, "2023-06-27"));
    expect(lit).toEqual([...leadStates]);
  });
});

describe("the day proposed for a part", () => {
  const on = (today: string, lead: string) => proposedPartDue(calendar, deadlineDays, today, lead);
  test.each([
    ["three working days before the lead's", "2023-06-01", "2023-06-27", "2023-06-21"],
    ["not today: the next working day", "2023-06-19", "2023-06-21", "2023-06-20"],
    ["never after the lead's", "2023-06-20", "2023-06-21", "2023-06-21"],
    ["from today where the lead's is today", "2023-06-21", "2023-06-21", "2023-06-27"],
    ["from today where the lead's has passed", "2023-06-21", "2023-06-20", "2023-06-27"],
  ])("%s", (_, today, lead, day) => expect(on(today, lead)).toBe(day));
  test("as many as are set", () =>
    expect(proposedPartDue(calendar, { ...deadlineDays, partnerAhead: 5 }, "2023-06-01", "2023-06-27")).toBe(
      "2023-06-19",
    ));
});

test("the lead waits once its own part is whole and others are open", () => {
  expect(waitsForPartners(100, 1)).toBe(true);
  expect(waitsForPartners(99, 1)).toBe(false);
  expect(waitsForPartners(null, 1)).toBe(false);
  expect(waitsForPartners(100, 0)).toBe(false);
});

test("who waited in time has days to put it together; who was late gains nothing", () => {
  const after = (wholeSince: string, today: string) =>
    leadDueAfterParts(calendar, deadlineDays, { dueDay: "2023-06-20", wholeSince }, today);
  expect(after("2023-06-12", "2023-06-26")).toBe("2023-06-29");
  expect(after("2023-06-20", "2023-06-20")).toBe("2023-06-26");
  expect(after("2023-06-12", "2023-06-13")).toBe("2023-06-20");
  expect(after("2023-06-21", "2023-06-26")).toBe("2023-06-20");
});

test("no part is owed later than the lead, or than one named today once that day has come", () => {
  const latest = (today: string) => latestPartDue(calendar, deadlineDays, today, "2023-06-21");
  expect(latest("2023-06-19")).toBe("2023-06-21");
  expect(latest("2023-06-20")).toBe("2023-06-21");
  expect(latest("2023-06-21")).toBe("2023-06-27");
  expect(latest("2023-06-26")).toBe("2023-06-29");
});

test("a part may be owed up to the lead's assigned day, or its moved one", () => {
  expect(latestPartDay({ dueDay: "2023-06-19", roundDueDay: "2023-06-29" })).toBe("2023-06-29");
  expect(latestPartDay({ dueDay: "2023-07-19", roundDueDay: "2023-06-29" })).toBe("2023-07-19");
});
