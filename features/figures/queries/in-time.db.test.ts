import { beforeAll, expect, test } from "vitest";
import { workingCalendar } from "@/features/calendar/queries";
import { rebuildDerived } from "@/features/issues/commands/derived";
import { submit } from "@/features/issues/commands/result";
import { close, pass, reopen } from "@/features/issues/commands/review";
import { readListQuery } from "@/features/issues/queries/filter";
import { countIssues } from "@/features/issues/queries/list";
import { askExtension } from "@/features/requests/commands/ask";
import { grant } from "@/features/requests/commands/decide";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aResult, at, evidence, granted, issueIn, people, target } from "@/test-support/ledger";
import { aboutRequest } from "@/test-support/requests";
import { inTimeFigures } from "./in-time";

const { head, liaison, inspector, inspector2, leader } = people;

/** Handed in on this day and closed on the same. */
async function closedOn(id: string, day: string): Promise<void> {
  await evidence(id, "before", "after");
  granted(await submit(head, at(day), { ...(await target(id)), ...aResult }));
  granted(await pass(inspector, at(day, "11:00"), await target(id)));
  granted(await close(inspector2, at(day, "15:00"), { ...(await target(id)), conclusion: "现场复核属实。" }));
}

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  await issueIn("closed"); // handed in on 18 May: in time by either day
  const extended = await issueIn("rectifying"); // assigned until 29 May
  const asked = { reason: "设备到货推迟", basis: "采购合同", newDay: "2023-06-05" };
  granted(await askExtension(liaison, at("2023-05-10"), { ...(await target(extended)), ...asked }));
  granted(await grant(inspector, at("2023-05-11"), { ...(await aboutRequest(extended)), newDay: null }));
  await closedOn(extended, "2023-06-01");
  await closedOn(await issueIn("rectifying"), "2023-06-08"); // late by either
  const relapsed = await issueIn("closed");
  const again = { reason: "现场仍收复印件", dueDay: "2023-06-12" };
  granted(await reopen(inspector, at("2023-05-25"), { ...(await target(relapsed)), ...again }));
});

const counted = async (asOf: string) => (await inTimeFigures({ from: "2023-01-01", asOf })).city;

test("by the day first assigned, and with extensions, as of any day", async () => {
  expect(await counted("2023-05-24")).toEqual({ closed: 2, original: 2, extended: 2 });
  expect(await counted("2023-05-31")).toEqual({ closed: 1, original: 1, extended: 1 });
  expect(await counted("2023-06-30")).toEqual({ closed: 3, original: 1, extended: 2 });
});

test("each number is the length of the list that it opens; made anew they are the same", async () => {
  await rebuildDerived();
  const clock = { today: "2023-07-03", calendar: await workingCalendar() };
  for (const [inTime, length] of [
    ["original", 1],
    ["extended", 2],
  ] as const) {
    const { filters } = readListQuery({ rectified: "2023-01-01..2023-06-29", asOf: "2023-06-29", inTime });
    expect(await countIssues(leader, filters, clock)).toBe(length);
  }
  expect(await counted("2023-06-29")).toEqual({ closed: 3, original: 1, extended: 2 });
  expect(await counted("2023-05-23")).toEqual({ closed: 2, original: 2, extended: 2 });
});
