import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema";
import { sweep } from "@/features/notices/commands/sweep";
import { unreadNotices } from "@/features/notices/queries/unread";
import { admin } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, outcomeOf } from "@/test-support/ledger";
import { lateIssues, thePeople } from "@/test-support/sweeping";
import { testViewer } from "@/test-support/viewer";
import { chooseChannels, testMail } from "./choose";
import { deliverDue } from "./deliver";
import { addWebhook } from "./webhooks";

// With nothing configured: no mail server, and no leave to call into one's own network.

const now = at("2023-05-17");
const liaison = testViewer("liaison", ["liaison", "CZ/SGJ"]);

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

it("notices are on screen, and letters are offered to nobody", async () => {
  const choice = { version: 0, mail: true, address: "a@example.cn", arrives: "atOnce" } as const;
  expect(outcomeOf(await chooseChannels(liaison, now, choice))).toBe("notOffered");
  expect(outcomeOf(await chooseChannels(liaison, now, { ...choice, mail: false }))).toBe("done");
  expect(outcomeOf(await testMail(liaison, now, { test: true }))).toBe("notOffered");
  await lateIssues(2);
  expect(await sweep(now)).toBe(2);
  expect(await unreadNotices("liaison")).toBe(2);
  expect(await db.$count(deliveries)).toBe(0);
  expect(await deliverDue(now)).toBe(0);
});

it.each([
  ["http://example.com/hook", "notHttps"],
  ["https://10.0.0.8/hook", "privateAddress"],
  ["https://[::1]/hook", "privateAddress"],
  ["hook", "format"],
])("a receiver at %s is refused: %s", async (address, problem) => {
  const input = { name: "内网", preset: "generic", address, secret: "", unit: "CZ" } as const;
  expect(await addWebhook(admin, now, input)).toMatchObject({
    refusal: { code: "invalid", fields: { address: problem } },
  });
  expect(await db.$count(webhooks)).toBe(0);
});
