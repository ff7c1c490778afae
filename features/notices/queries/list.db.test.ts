import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { grants, noticeRecipients } from "@/db/schema";
import { markAllRead, markRead } from "@/features/notices/commands/mark-read";
import { sweep } from "@/features/notices/commands/sweep";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn } from "@/test-support/ledger";
import { told } from "@/test-support/pain-points";
import { lateIssues, thePeople } from "@/test-support/sweeping";
import { testViewer } from "@/test-support/viewer";
import { noticePage } from "./list";
import { unreadNotices } from "./unread";

const inspector = testViewer("inspector", ["inspector", "CZ"]);
const liaison = testViewer("liaison", ["liaison", "CZ/SGJ"]);
const now = at("2023-05-17");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

it("leads each notice to its subject, the newest first, and only to what is in sight", async () => {
  const id = await issueIn("assigned");
  const painPoint = await told();
  await sweep(now);
  const { rows, total } = await noticePage(inspector, "unread", 1);
  expect(rows.map(({ kind, href }) => [kind, href])).toEqual([
    ["interimMissing", `/pain-points/${painPoint.id}`],
    ["notSigned", `/issues/${id}`],
  ]);
  expect(total).toBe(2);
  expect(await unreadNotices("inspector")).toBe(2);
  expect(await unreadNotices("liaison")).toBe(1);
  // Whoever lost the grant has the notice still, and no way to what it is about.
  await transaction((tx) => tx.delete(grants).where(eq(grants.accountId, "inspector")));
  const lost = await noticePage(testViewer("inspector", ["inspector", "CZ/DZX"]), "unread", 1);
  expect(lost.rows.map(({ href }) => href)).toEqual([undefined, undefined]);
});

it("is read by each for themselves, one by one or all that were on screen", async () => {
  await lateIssues(30);
  await sweep(now);
  const { rows, total } = await noticePage(liaison, "unread", 1);
  expect([rows.length, total]).toEqual([25, 30]);
  await markRead(liaison, now, { ids: [rows[0]?.id ?? ""] });
  await markRead(inspector, now, { ids: [rows[1]?.id ?? ""] });
  expect([await unreadNotices("liaison"), await unreadNotices("inspector"), await unreadNotices("head")]).toEqual([
    29, 29, 30,
  ]);
  // The newest of all came while the list was on screen.
  await markAllRead(liaison, now, { upTo: rows[2]?.id ?? "" });
  const left = await noticePage(liaison, "unread", 7);
  expect(left.rows.map(({ id }) => id)).toEqual([rows[1]?.id]);
  expect((await noticePage(liaison, "all", 2)).rows).toHaveLength(5);
  expect(await db.$count(noticeRecipients, eq(noticeRecipients.accountId, "head"))).toBe(30);
});

it("counts a hundred at most", async () => {
  await lateIssues(120);
  await sweep(now);
  expect(await unreadNotices("head")).toBe(100);
});
