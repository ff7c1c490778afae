import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testViewer, unitAt } from "@/test-support/viewer";
import { addDays, addWorkingDays, type Calendar, calendarFrom, type Day, isWorkingDay } from "./calendar";
import { nextDigest } from "./delivery";
import { type DueNotice, daysToSweep, type IssueFacts, issueNotices, painPointNotices } from "./notice";
import { recipientsOf } from "./notice-recipients";
import type { IssueSubject } from "./permission";

// The published calendar as it ships: spring festival with its make-up days.
const calendar: Calendar = calendarFrom(
  readFileSync("db/seed/holidays.csv", "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, date = "", kind] = /^(\d{4}-\d\d-\d\d),(off|work)/.exec(line) ?? [];
      return kind ? [{ date, kind: kind as "off" | "work" }] : [];
    }),
);

const issue: IssueFacts = {
  ...{ state: "rectifying", kind: "term", round: 1, suspended: false, lead: "SGJ", waits: false, openPartners: [] },
  ...{ startDay: "2024-01-15", dueDay: "2024-02-20", stepDueDay: null, progressDay: null, expectedDay: null },
};
const part = (dueDay: Day | null, acceptDueDay: Day | null = null) => ({ unit: "RSJ", dueDay, acceptDueDay });
const told = (facts: Partial<IssueFacts>, day: Day) =>
  issueNotices(calendar, { ...issue, ...facts }, day).map(({ kind, unit }) =>
    unit === "SGJ" ? kind : `${kind} ${unit}`,
  );

/** The days on which something new is told, swept on every day from one to another but for some. */
function waysOf(facts: Partial<IssueFacts>, from: Day, to: Day, down: readonly Day[] = []): string[] {
  const [keys, found] = [new Set<string>(), [] as string[]];
  let last: Day | null = addDays(from, -1);
  for (let today = from; today <= to; today = addDays(today, 1)) {
    if (down.includes(today)) continue;
    const due: DueNotice[] = daysToSweep(calendar, last, today).flatMap((day) =>
      issueNotices(calendar, { ...issue, ...facts }, day),
    );
    for (const { kind, occurrence } of due) {
      if (keys.has(`${kind} ${occurrence}`)) continue;
      keys.add(`${kind} ${occurrence}`);
      found.push(`${today} ${kind}`);
    }
    last = today;
  }
  return found;
}

describe("what is told of an issue", () => {
  // 10 to 17 February 2024 were off; Sunday the 4th and Sunday the 18th were worked.
  it("counts working days across spring festival and its make-up days", () => {
    expect(waysOf({}, "2024-01-15", "2024-02-28")).toEqual([
      "2024-02-09 dueIn3",
      "2024-02-19 dueIn1",
      "2024-02-21 overdue",
    ]);
    expect(waysOf({ dueDay: "2024-02-18" }, "2024-01-15", "2024-02-28")).toEqual([
      "2024-02-07 dueIn3",
      "2024-02-09 dueIn1",
      "2024-02-19 overdue",
    ]);
  });

  it("catches up what a day of downtime missed, once, and never on a day off", () => {
    expect(waysOf({}, "2024-01-15", "2024-02-28", ["2024-02-09", "2024-02-19"])).toEqual([
      "2024-02-10 dueIn3",
      "2024-02-20 dueIn1",
      "2024-02-21 overdue",
    ]);
    const weeks = Array.from({ length: 20 }, (_, at) => addDays("2024-02-06", at));
    expect(waysOf({}, "2024-01-15", "2024-02-28", weeks)).toEqual([
      "2024-02-26 dueIn3",
      "2024-02-26 dueIn1",
      "2024-02-26 overdue",
    ]);
    expect(told({}, "2024-02-12")).toEqual([]);
    expect(told({}, "2024-02-24")).toEqual([]);
  });

  it.each<[string, Partial<IssueFacts>, Day, string[]]>([
    ["not signed for in time", { state: "assigned", stepDueDay: "2024-01-16" }, "2024-01-17", ["notSigned"]],
    ["still time to sign", { state: "assigned", stepDueDay: "2024-01-16" }, "2024-01-16", []],
    ["plan missing", { state: "planning", stepDueDay: "2024-01-18" }, "2024-01-19", ["planMissing"]],
    ["on the spot needs no plan", { state: "planning", kind: "spot", stepDueDay: "2024-01-18" }, "2024-01-19", []],
    ["suspended", { suspended: true }, "2024-03-01", []],
    ["suspended until its day", { suspended: true, expectedDay: "2024-03-01" }, "2024-03-01", []],
    ["suspended beyond it", { suspended: true, expectedDay: "2024-03-01" }, "2024-03-04", ["suspensionExpired"]],
    ["and resumed", { expectedDay: "2024-03-01", dueDay: "2024-04-01" }, "2024-03-04", []],
    ["the clock stands", { state: "submitted" }, "2024-03-01", []],
    ["over", { state: "closed" }, "2024-03-01", []],
    ["a plan that waits for its review", { state: "planned" }, "2024-02-21", ["overdue"]],
    ["partners whose day is the lead's", { openPartners: [part(null)] }, "2024-02-19", ["dueIn1", "dueIn1 RSJ"]],
    ["partners for their own day", { openPartners: [part("2024-02-18")] }, "2024-02-19", ["dueIn1", "overdue RSJ"]],
    ["a lead that waits for a partner", { waits: true, openPartners: [part(null)] }, "2024-02-21", ["overdue RSJ"]],
    ["a part not signed for", { openPartners: [part("2024-02-28", "2024-01-16")] }, "2024-01-17", ["notSigned RSJ"]],
    ["still time to sign for a part", { openPartners: [part("2024-02-28", "2024-01-16")] }, "2024-01-16", []],
    ["no due day", { dueDay: null }, "2024-02-21", []],
  ])("%s", (_, facts, day, kinds) => {
    expect(told(facts, day)).toEqual(kinds);
  });

  it("is told anew in another round, for another due day and another lead", () => {
    const key = (facts: Partial<IssueFacts>) =>
      issueNotices(calendar, { ...issue, ...facts }, "2024-03-01").map(({ occurrence }) => occurrence);
    const keys = [{}, { round: 2 }, { dueDay: "2024-02-22" }, { lead: "RSJ" }].flatMap(key);
    expect(new Set(keys).size).toBe(4);
  });
});

describe("a long-term issue", () => {
  const long: Partial<IssueFacts> = { kind: "long", startDay: "2024-01-15", dueDay: "2026-01-15" };

  it("reports every month; each month that passed without is told on its first working day after", () => {
    const said = waysOf(long, "2024-01-16", "2024-05-31");
    expect(said).toEqual([
      "2024-03-01 progressMissing",
      "2024-04-01 progressMissing",
      "2024-05-06 progressMissing", // 1 to 5 May were off
    ]);
    expect(told({ ...long, progressDay: "2024-02-01" }, "2024-03-01")).toEqual([]);
    expect(told({ ...long, progressDay: "2024-02-01" }, "2024-04-01")).toEqual(["progressMissing"]);
    expect(told({ ...long, state: "planning" }, "2024-04-01")).toEqual([]);
  });

  it("is looked at anew each year that it lasts", () => {
    const reviews = waysOf({ ...long, dueDay: "2027-01-15" }, "2024-01-16", "2026-02-01").filter((one) =>
      one.endsWith("yearlyReview"),
    );
    expect(reviews).toEqual(["2025-01-15 yearlyReview", "2026-01-15 yearlyReview"]);
    expect(told({ ...long, startDay: "2024-02-29" }, "2025-02-28")).toContain("yearlyReview null");
  });
});

it("a pain point without any answer when it was due", () => {
  const facts = {
    state: "received",
    round: 1,
    quarantined: false,
    interimDueDay: "2024-02-09",
    responded: false,
  } as const;
  const kinds = (more: object, day: Day) =>
    painPointNotices(calendar, { ...facts, ...more }, day).map(({ kind }) => kind);
  expect(kinds({}, "2024-02-09")).toEqual([]);
  expect(kinds({}, "2024-02-12")).toEqual([]);
  expect(kinds({}, "2024-02-18")).toEqual(["interimMissing"]);
  for (const more of [{ responded: true }, { quarantined: true }, { state: "answered" }, { state: "declined" }])
    expect(kinds(more, "2024-02-18")).toEqual([]);
});

it("a year day by day: every due day has its three notices on their days, whatever the calendar", () => {
  for (let dueDay = "2024-01-10"; dueDay <= "2024-12-20"; dueDay = addDays(dueDay, 1)) {
    if (!isWorkingDay(calendar, dueDay)) continue;
    expect(waysOf({ dueDay }, addDays(dueDay, -25), addDays(dueDay, 14))).toEqual([
      `${addWorkingDays(calendar, dueDay, -3)} dueIn3`,
      `${addWorkingDays(calendar, dueDay, -1)} dueIn1`,
      `${addWorkingDays(calendar, dueDay, 1)} overdue`,
    ]);
  }
});

describe("whom to tell", () => {
  const people = [
    testViewer("head", ["head", "CZ/GCQ/A"]),
    testViewer("liaison", ["liaison", "CZ/GCQ/A"]),
    testViewer("partner", ["liaison", "CZ/GCQ/B"]),
    testViewer("county", ["inspector", "CZ/GCQ"]),
    testViewer("county2", ["inspector", "CZ/GCQ"]),
    testViewer("city", ["inspector", "CZ"]),
    testViewer("leader", ["leader", "CZ"]),
    testViewer("both", ["inspector", "CZ/GCQ"], ["head", "CZ/GCQ/B"]),
  ];
  const subject: IssueSubject = {
    type: "issue",
    state: "rectifying",
    raising: unitAt("CZ/GCQ/A"),
    lead: unitAt("CZ/GCQ/A"),
    partners: [unitAt("CZ/GCQ/B")],
  };
  it("the unit's head and liaison, and whoever inspects it without another hat", () => {
    expect(recipientsOf({ kind: "dueIn3", unit: "A" }, subject, people)).toEqual(["head", "liaison"]);
    expect(recipientsOf({ kind: "overdue", unit: "A" }, subject, people)).toEqual([
      "head",
      "liaison",
      "county",
      "county2",
    ]);
    expect(recipientsOf({ kind: "dueIn3", unit: "B" }, subject, people)).toEqual(["partner", "both"]);
  });
  it("a yearly review goes to an inspector who had no hand in it, at last to the city's, never to nobody", () => {
    const review = (...involved: string[]) =>
      recipientsOf({ kind: "yearlyReview", unit: null }, subject, people, new Set(involved));
    expect(review("county")).toEqual(["county2"]);
    expect(review("county", "county2")).toEqual(["city"]);
    expect(review("county", "county2", "city")).toEqual(["county", "county2"]);
  });
  it("a pain point's goes to the jurisdiction, to the city where it has nobody", () => {
    const painPoint = { type: "painPoint", state: "received", jurisdiction: unitAt("CZ/GCQ"), unit: null } as const;
    const asked = { kind: "interimMissing", unit: null } as const;
    expect(recipientsOf(asked, painPoint, people)).toEqual(["county", "county2", "both"]);
    expect(recipientsOf(asked, { ...painPoint, jurisdiction: unitAt("CZ/DZX") }, people)).toEqual(["city"]);
  });
});

it("the digest leaves at 8:30 of the next working day", () => {
  const at = (text: string) => nextDigest(calendar, new Date(`${text}:00+08:00`)).toISOString();
  expect(at("2024-02-09T08:10")).toBe("2024-02-09T00:30:00.000Z");
  expect(at("2024-02-09T08:31")).toBe("2024-02-18T00:30:00.000Z");
  expect(at("2024-02-12T07:00")).toBe("2024-02-18T00:30:00.000Z");
});
