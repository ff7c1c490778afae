import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { anchors, events } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn } from "@/test-support/ledger";
import { sealDays } from "./commands";
import { brokenAnchor } from "./queries";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await issueIn("closed"); // 8, 18, 19 and 22 May
});

describe("the daily seals", () => {
  it("cover each day with events once it is over, and nothing twice", async () => {
    expect(await sealDays(at("2023-05-19", "23:59"))).toEqual(["2023-05-08", "2023-05-18"]);
    expect(await sealDays(at("2023-05-23", "00:00"))).toEqual(["2023-05-19", "2023-05-22"]);
    expect(await sealDays(at("2023-05-30"))).toEqual([]);
    expect(await db.select({ day: anchors.day, heads: anchors.heads }).from(anchors).orderBy(anchors.day)).toEqual([
      { day: "2023-05-08", heads: 1 },
      { day: "2023-05-18", heads: 1 },
      { day: "2023-05-19", heads: 1 },
      { day: "2023-05-22", heads: 1 },
    ]);
    expect(await brokenAnchor()).toBeUndefined();
  });

  it("name the day on which a whole chain was rewritten or cut off", async () => {
    await sealDays(at("2023-05-30"));
    await transaction((tx) => tx.delete(events).where(eq(events.type, "close")));
    expect(await brokenAnchor()).toBe("2023-05-22");
  });

  it("are the same from two servers at once", async () => {
    await Promise.all([sealDays(at("2023-05-30")), sealDays(at("2023-05-30"))]);
    expect(await brokenAnchor()).toBeUndefined();
  });
});
