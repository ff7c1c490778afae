import { eq, gt } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { anchors, events } from "@/db/schema";
import { checkChains } from "@/features/audit/queries/check";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn } from "@/test-support/ledger";
import { sealDays } from "./commands";

async function faults() {
  let found: { fault: string; day?: string }[] = [];
  for await (const { findings } of checkChains({})) found = findings;
  return found.map(({ fault, day }) => [fault, day].filter(Boolean).join(" "));
}

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await issueIn("closed"); // 8, 18, 19 and 22 May
});

describe("the daily seals", () => {
  it("cover each day with events once it is over, and nothing twice", async () => {
    expect(await sealDays(at("2023-05-19", "23:59"))).toEqual(["2023-05-08", "2023-05-18"]);
    expect(await sealDays(at("2023-05-23", "00:10"))).toEqual(["2023-05-19", "2023-05-22"]);
    expect(await sealDays(at("2023-05-30"))).toEqual([]);
    expect(await db.select({ day: anchors.day, heads: anchors.heads }).from(anchors).orderBy(anchors.day)).toEqual([
      { day: "2023-05-08", heads: 1 },
      { day: "2023-05-18", heads: 1 },
      { day: "2023-05-19", heads: 1 },
      { day: "2023-05-22", heads: 1 },
    ]);
    expect(await faults()).toEqual([]);
  });

  it("name the day on which a whole chain was rewritten or cut off", async () => {
    await sealDays(at("2023-05-30"));
    await transaction((tx) => tx.delete(events).where(eq(events.type, "close")));
    expect(await faults()).toEqual(["cut 2023-05-22"]);
  });

  it("are made a day at a time: others write in between, and what is broken off goes on later", async () => {
    const idle = () => transaction(async () => {});
    await Promise.all([idle(), idle()]); // two connections are open, and neither of them has to be waited for
    const sealing = sealDays(at("2023-05-30"));
    const meanwhile = await transaction((tx) => tx.$count(anchors));
    expect(meanwhile).toBeLessThan(4);
    expect(await sealing).toHaveLength(4);
    await transaction((tx) => tx.delete(anchors).where(gt(anchors.day, "2023-05-18")));
    expect(await sealDays(at("2023-05-30"))).toEqual(["2023-05-19", "2023-05-22"]);
    expect(await faults()).toEqual([]);
  });

  it("are set once, however many servers seal at the same moment", async () => {
    const sealed = await Promise.all(Array.from({ length: 4 }, () => sealDays(at("2023-05-30"))));
    expect(sealed.flat().sort()).toEqual(["2023-05-08", "2023-05-18", "2023-05-19", "2023-05-22"]);
    expect(await faults()).toEqual([]);
  });
});
