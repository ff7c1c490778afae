import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, expect, it } from "vitest";
import { GET } from "@/app/api/calendar/[secret]/route";
import { db, transaction } from "@/db/client";
import { accounts, calendarFeeds, issues } from "@/db/schema";
import { feedOf, feedSince } from "@/features/calendar-feed/queries/feed";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, row } from "@/test-support/ledger";
import { told } from "@/test-support/pain-points";
import { thePeople } from "@/test-support/sweeping";
import { testViewer } from "@/test-support/viewer";
import { renewFeed, revokeFeed } from "./feed";

const now = at("2023-05-09", "08:00");
const liaison = testViewer("liaison", ["liaison", "CZ/SGJ"]);
const inspector = testViewer("inspector", ["inspector", "CZ"]);

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

const secretOf = async (viewer = liaison) =>
  granted(await renewFeed(viewer, now, { renew: true })).address.replace(/^.*\/|\.ics$/g, "");

/** As a calendar that we did not write reads it. */
function read(text: string | undefined) {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ""));
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    const url = String(one.getFirstPropertyValue("url"));
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      summary: event.summary,
      url,
    };
  });
}

it("tells a foreign calendar numbers and days, no titles, each entry by a name that stays", async () => {
  const [one, two] = [await issueIn("assigned"), await issueIn("rectifying")];
  const [first, second] = [await row(one), await row(two)];
  const secret = await secretOf();
  const text = await feedOf(secret, now);
  expect(read(text).map(({ from, to, summary }) => [from, to, summary])).toEqual([
    ["2023-05-09", "2023-05-10", `${first.number} 签收`],
    ["2023-05-19", "2023-05-20", `${second.number} 报进展、备销号材料`],
  ]);
  expect(text).not.toContain(first.title);
  expect(text?.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const [before, later] = [read(text), read(await feedOf(secret, at("2023-05-10")))];
  expect(later[0]).toMatchObject({ uid: before[0]?.uid, url: before[0]?.url, summary: `已逾期：${first.number} 签收` });
  expect(before[0]?.url).toMatch(new RegExp(`/issues/${one}$`));
});

it("speaks the account's language, and of pain points to inspectors", async () => {
  await transaction((tx) => tx.update(accounts).set({ locale: "en-GB" }).where(eq(accounts.id, "inspector")));
  const { number } = await told();
  expect(read(await feedOf(await secretOf(inspector), now)).map(({ summary }) => summary)).toEqual([
    expect.stringContaining(number),
  ]);
});

it("opens by the newest secret alone, not once revoked, nor to who was shut out", async () => {
  await issueIn("assigned");
  const old = await secretOf();
  const secret = await secretOf();
  expect(await feedSince(liaison)).toEqual(now);
  expect(JSON.stringify(await db.select().from(calendarFeeds))).not.toContain(secret);
  expect(await feedOf(old, now)).toBeUndefined();
  expect(await feedOf("nobody", now)).toBeUndefined();
  expect(read(await feedOf(secret, now))).toHaveLength(1);
  await transaction((tx) => tx.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, "liaison")));
  expect(await feedOf(secret, now)).toBeUndefined();
  await transaction((tx) => tx.update(accounts).set({ disabledAt: null }));
  granted(await revokeFeed(liaison, now, { revoke: true }));
  expect(await feedOf(secret, now)).toBeUndefined();
  expect((await eventsOf("liaison")).map(({ type }) => type)).toEqual([
    "calendarFeedRenewed",
    "calendarFeedRenewed",
    "calendarFeedRevoked",
  ]);
});

it("is served as a calendar, and an unknown address is not found", async () => {
  await issueIn("assigned");
  await transaction((tx) => tx.update(issues).set({ title: "换行\n；逗号,分号;" }));
  const asked = (secret: string) => GET(new Request("http://here/"), { params: Promise.resolve({ secret }) });
  const answer = await asked(`${await secretOf()}.ics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(read(await answer.text())).toHaveLength(1);
  expect((await asked("x")).status).toBe(404);
});
