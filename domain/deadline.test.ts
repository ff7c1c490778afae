import { describe, expect, test } from "vitest";
import { realCalendar as calendar } from "@/test-support/holidays";
import { addDays, isWorkingDay, workingDaysLeft } from "./calendar";
import {
  type DeadlineDays,
  deadlineDays,
  onTime,
  owedBy,
  proposedDue,
  type StandingFacts,
  standing,
  standingReason,
  stepDue,
  warnDay,
} from "./deadline";
import { type IssueState, issueStates } from "./issue";

test("the standard days are the law's", () => {
  expect(deadlineDays).toEqual({
    spot: 3,
    term: 15,
    termWithPartners: 30,
    accept: 1,
    plan: 3,
    inspect: 3,
    interim: 5,
    partnerAhead: 3,
  });
});

describe("the due day that is proposed", () => {
  test.each([
    ["spot", 0, "2023-06-01", "2023-06-06"],
    ["spot", 2, "2023-06-01", "2023-06-06"],
    ["spot", 0, "2023-01-19", "2023-01-29"],
    ["term", 0, "2023-06-05", "2023-06-27"],
    ["term", 1, "2023-06-05", "2023-07-18"],
    ["long", 0, "2023-06-05", "2025-06-26"],
    ["long", 3, "2023-06-05", "2025-06-26"],
    ["long", 0, "2022-02-10", "2024-03-08"], // the day two years later lies in spring festival
    ["long", 0, "2024-02-29", "2026-03-23"],
  ] as const)("%s with %i partners from %s: %s", (kind, partners, today, due) =>
    expect(proposedDue(calendar, deadlineDays, kind, partners, today)).toBe(due),
  );

  test("follows the settings", () => {
    const days: DeadlineDays = { ...deadlineDays, spot: 1, term: 2, termWithPartners: 4 };
    expect(proposedDue(calendar, days, "spot", 0, "2023-06-01")).toBe("2023-06-02");
    expect(proposedDue(calendar, days, "term", 0, "2023-06-01")).toBe("2023-06-05");
    expect(proposedDue(calendar, days, "term", 1, "2023-06-01")).toBe("2023-06-07");
  });
});

describe("the next step is due", () => {
  const due: Record<IssueState, string | null> = {
    draft: null,
    raised: "2023-06-07",
    assigned: "2023-06-05",
    planning: "2023-06-07",
    planned: "2023-06-07",
    rectifying: null,
    submitted: "2023-06-07",
    inspecting: "2023-06-07",
    closed: null,
    declined: null,
    merged: null,
    cancelled: null,
  };
  test.each(issueStates)("%s since Friday 2 June", (state) =>
    expect(stepDue(calendar, deadlineDays, state, "2023-06-02")).toBe(due[state]),
  );
});

describe("the first yellow day", () => {
  const issue = { kind: "term", startDay: "2023-06-05", dueDay: "2023-06-27", percent: null } as const;
  test.each([
    ["no report: three working days left, over dragon boat", {}, "2023-06-21"],
    ["on the spot: its last day", { kind: "spot", dueDay: "2023-06-08" }, "2023-06-08"],
    ["long-term: three working days left", { kind: "long" }, "2023-06-21"],
    ["0 % reported: the first day gone", { percent: 0 }, "2023-06-06"],
    ["20 % of 15 days: after the third", { percent: 20 }, "2023-06-09"],
    ["33 %: the fifth day is a third and more", { percent: 33 }, "2023-06-12"],
    ["99 %: the days left decide", { percent: 99 }, "2023-06-21"],
    ["100 %: the days left decide", { percent: 100 }, "2023-06-21"],
    ["on the spot with nothing done", { kind: "spot", dueDay: "2023-06-08", percent: 0 }, "2023-06-06"],
  ] as const)("%s", (_, change, day) => expect(warnDay(calendar, { ...issue, ...change })).toBe(day));

  test("is the first with at most three working days left, for every due day of the year", () => {
    for (let dueDay = "2023-02-01"; dueDay < "2024-01-01"; dueDay = addDays(dueDay, 1)) {
      if (!isWorkingDay(calendar, dueDay)) continue;
      const day = warnDay(calendar, { kind: "term", startDay: "2023-01-03", dueDay, percent: null });
      expect(workingDaysLeft(calendar, day, dueDay)).toBe(3);
      expect(workingDaysLeft(calendar, addDays(day, -1), dueDay)).toBeGreaterThan(3);
    }
  });

  test("is the first on which the percent is below the share of time elapsed, for every percent", () => {
    const { startDay, dueDay } = issue;
    const total = workingDaysLeft(calendar, startDay, dueDay);
    const share = (day: string) => (100 * (total - workingDaysLeft(calendar, day, dueDay))) / total;
    for (let percent = 0; percent < 80; percent++) {
      const day = warnDay(calendar, { ...issue, percent });
      expect(percent).toBeLessThan(share(day));
      expect(percent).toBeGreaterThanOrEqual(share(addDays(day, -1)));
    }
  });
});

describe("the light", () => {
  const facts: StandingFacts = {
    state: "rectifying",
    dueDay: "2023-06-27",
    warnDay: "2023-06-21",
    submittedDay: null,
    returns: 0,
    suspended: false,
  };
  const at = (change: Partial<StandingFacts>, today: string) => standing({ ...facts, ...change }, today);

  test.each(["assigned", "planning", "planned", "rectifying"] as const)(
    "%s: green, yellow, red by the days",
    (state) => {
      expect(at({ state }, "2023-06-20")).toBe("green");
      expect(at({ state }, "2023-06-21")).toBe("yellow");
      expect(at({ state }, "2023-06-27")).toBe("yellow");
      expect(at({ state }, "2023-06-28")).toBe("red");
    },
  );

  test.each(["submitted", "inspecting"] as const)("%s: the lead's clock stands still", (state) => {
    expect(at({ state, submittedDay: "2023-06-27" }, "2023-07-20")).toBe("green");
    expect(at({ state, submittedDay: "2023-06-28" }, "2023-06-28")).toBe("red");
  });

  test("while it only waits for its partners, the lead's clock stands still", () => {
    expect(at({ submittedDay: "2023-06-20" }, "2023-07-20")).toBe("green");
    expect(at({ submittedDay: "2023-06-28" }, "2023-07-20")).toBe("red"); // its own part came too late
    expect(at({ submittedDay: "2023-06-20", returns: 2 }, "2023-06-21")).toBe("red");
    expect(at({ submittedDay: "2023-06-20", suspended: true }, "2023-06-21")).toBe("grey");
  });

  test.each(["draft", "raised", "closed", "declined", "merged", "cancelled"] as const)("%s: none", (state) => {
    expect(at({ state }, "2023-07-20")).toBeNull();
    expect(at({ state, suspended: true, returns: 2 }, "2023-07-20")).toBeNull();
  });

  test("grey while suspended, whatever the day", () => {
    expect(at({ suspended: true }, "2023-06-01")).toBe("grey");
    expect(at({ suspended: true, returns: 2 }, "2023-07-20")).toBe("grey");
  });

  test("red once returned twice, whatever the day", () => {
    expect(at({ returns: 1 }, "2023-06-01")).toBe("green");
    expect(at({ returns: 2 }, "2023-06-01")).toBe("red");
    expect(at({ returns: 2, state: "submitted", submittedDay: "2023-06-01" }, "2023-06-01")).toBe("red");
  });

  test.each<[string, string, Partial<StandingFacts> & { kind?: "spot" }]>([
    ["onSchedule", "2023-06-20", {}],
    ["near", "2023-06-21", {}],
    ["near", "2023-06-27", { kind: "spot", warnDay: "2023-06-27" }],
    ["behind", "2023-06-14", { warnDay: "2023-06-13" }],
    ["overdue", "2023-06-28", {}],
    ["overdue", "2023-06-30", { state: "submitted", submittedDay: "2023-06-28" }],
    ["overdue", "2023-06-28", { returns: 2 }],
    ["returned", "2023-06-20", { returns: 2 }],
    ["returned", "2023-06-26", { returns: 2 }],
    ["suspended", "2023-06-28", { suspended: true }],
    ["partners", "2023-06-28", { submittedDay: "2023-06-20" }],
    ["returned", "2023-06-28", { submittedDay: "2023-06-20", returns: 2 }],
  ])("says why: %s on %s", (reason, today, change) => {
    const issue = { ...facts, kind: null, ...change };
    expect(standingReason(issue, today, workingDaysLeft(calendar, today, facts.dueDay ?? today))).toBe(reason);
  });

  const owed = (state: IssueState, stepDueDay: string | null, more: Partial<StandingFacts> = {}) =>
    owedBy({ ...facts, state, stepDueDay, ...more });
  test("the next step is owed by its own day, or by the lead's where that comes first", () => {
    expect(owed("assigned", "2023-06-12")).toBe("2023-06-12");
    expect(owed("planning", "2023-06-30")).toBe("2023-06-27");
    expect(owed("rectifying", null)).toBe("2023-06-27");
    expect(owed("submitted", "2023-06-30")).toBe("2023-06-30");
    expect(owed("planned", "2023-06-30")).toBe("2023-06-30"); // the inspectors' own days
    expect(owed("raised", "2023-06-12", { dueDay: null })).toBe("2023-06-12");
    expect(owed("rectifying", null, { suspended: true })).toBeNull();
    expect(owed("rectifying", null, { submittedDay: "2023-06-20" })).toBeNull();
    expect(owed("closed", null)).toBeNull();
    expect(owed("draft", null, { dueDay: null })).toBeNull();
  });

  test("none before there is a due day", () => expect(at({ dueDay: null, warnDay: null }, "2023-06-01")).toBeNull());
});

test("on time is up to and with the due day", () => {
  expect(onTime("2023-06-26", "2023-06-27")).toBe(true);
  expect(onTime("2023-06-27", "2023-06-27")).toBe(true);
  expect(onTime("2023-06-28", "2023-06-27")).toBe(false);
});
