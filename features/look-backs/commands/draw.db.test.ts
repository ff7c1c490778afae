import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, drawMembers, draws, grants, issues, lookBacks, notices, spans } from "@/db/schema";
import { drawById } from "@/features/look-backs/queries/draw";
import { sweep } from "@/features/notices/commands/sweep";
import { newId } from "@/lib/id";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, issueIn, people } from "@/test-support/ledger";
import { sweepProcess, thePeople, whatWasTold } from "@/test-support/sweeping";
import { drawLookBacks } from "./draw";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

/** Closed issues as rows, for how many and of whom, with the history that a draw's check reads. */
async function closedOn(day: string, count: number, leadUnit = "SGJ"): Promise<void> {
  const now = at(day);
  await transaction(async (tx) => {
    for (let one = 0; one < count; one++) {
      const id = newId();
      await tx.insert(issues).values({
        ...{ id, number: `C-${day}-${leadUnit}-${one}`, state: "closed", title: "x", source: "other", kind: "term" },
        ...{ raisingUnit: leadUnit, leadUnit, jurisdiction: "CZ", severity: one % 2 ? "high" : "low" },
        ...{ createdBy: "x", createdAt: now, raisedAt: now, stateSince: now, closedAt: now },
      });
      const span = { id: newId(), subjectType: "issue", subjectId: id, state: "closed", startedAt: now } as const;
      await tx.insert(spans).values(span);
    }
  });
}
const drawsMade = () => db.select().from(draws).orderBy(draws.day, draws.stage);

describe("the weekly draw", () => {
  it("goes over what closed 30 and 90 days ago, one week after the other, and leaves nobody out", async () => {
    await closedOn("2023-05-02", 11);
    await closedOn("2023-05-09", 4);
    expect(await drawLookBacks(at("2023-06-05"))).toBe(3); // 11 closed from 30 April to 6 May: 2.2
    expect(await drawLookBacks(at("2023-06-06"))).toBe(0);
    expect(await drawLookBacks(at("2023-06-12"))).toBe(1);
    expect(await drawLookBacks(at("2023-08-07"))).toBe(3); // 90 days after 3 to 9 May, and 56 days missed for 30
    const made = await drawsMade();
    expect(
      made.map(({ day, stage, closedFrom, closedTo, population, drawn }) => ({
        ...{ day, stage, window: `${closedFrom} ${closedTo}`, population, drawn },
      })),
    ).toEqual([
      { day: "2023-06-05", stage: "first", window: "2023-04-30 2023-05-06", population: 11, drawn: 3 },
      { day: "2023-06-05", stage: "second", window: "2023-03-01 2023-03-07", population: 0, drawn: 0 },
      { day: "2023-06-12", stage: "first", window: "2023-05-07 2023-05-13", population: 4, drawn: 1 },
      { day: "2023-06-12", stage: "second", window: "2023-03-08 2023-03-14", population: 0, drawn: 0 },
      { day: "2023-08-07", stage: "first", window: "2023-05-14 2023-07-08", population: 0, drawn: 0 },
      { day: "2023-08-07", stage: "second", window: "2023-03-15 2023-05-09", population: 15, drawn: 3 },
    ]);
  });

  it("keeps seed, population, order and who was met, tells it in the history, and comes out the same again", async () => {
    const id = await issueIn("closed"); // on 22 May
    await closedOn("2023-05-23", 9, "RSJ");
    await drawLookBacks(at("2023-06-26"));
    const [draw] = (await drawsMade()).filter(({ stage }) => stage === "first");
    if (!draw) throw new Error("no draw");
    expect(draw).toMatchObject({ population: 10, drawn: 2, seedDay: "2023-05-22", daysAfter: 30 });
    expect(draw.seed).toMatch(/^[\da-f]{64}$/);
    expect(await eventsOf(draw.id)).toMatchObject([
      { type: "lookBacksDrawn", actorId: "job:lookBacks", particulars: { seed: draw.seed, population: 10, drawn: 2 } },
    ]);
    const met = await db.select().from(lookBacks);
    expect(met).toHaveLength(2);
    for (const { issueId, dueDay } of met) {
      expect(dueDay).toBe("2023-07-10");
      expect((await eventsOf(issueId)).at(-1)).toMatchObject({ type: "drawnForLookBack", particulars: { dueDay } });
    }
    const seen = await drawById(people.inspector, draw.id);
    expect(seen?.check).toEqual({ seed: true, population: true, drawn: true });
    expect(seen?.members).toHaveLength(10);
    expect(seen?.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(2);
    expect(await drawById(people.liaison, draw.id)).toBeUndefined();
    // A county's inspector reads that it was right, not whose the issues are.
    expect((await drawById(people.countyInspector, draw.id))?.members.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, () => null),
    );

    const [first] = await db.select().from(drawMembers).where(eq(drawMembers.drawn, false)).limit(1);
    await transaction((tx) =>
      tx
        .update(drawMembers)
        .set({ drawn: true })
        .where(eq(drawMembers.issueId, first?.issueId ?? "")),
    );
    expect((await drawById(people.inspector, draw.id))?.check.drawn).toBe(false);
    const members = await db.select().from(drawMembers);
    await transaction((tx) => tx.delete(drawMembers).where(eq(drawMembers.issueId, members[0]?.issueId ?? id)));
    expect((await drawById(people.inspector, draw.id))?.check.population).toBe(false);
    await issueIn("raised"); // on 8 May: not the day of the seed
    expect((await drawById(people.inspector, draw.id))?.check.seed).toBe(true);
    await transaction((tx) => tx.update(draws).set({ seed: "0".repeat(64) }));
    expect((await drawById(people.inspector, draw.id))?.check.seed).toBe(false);
  });

  it("is made by the sweep, which tells who may walk it, and tells when its day has passed", async () => {
    const id = await issueIn("closed");
    const { inspector2 } = people;
    await transaction(async (tx) => {
      const who = { username: "乙", passwordHash: "", createdAt: at("2023-01-01") };
      await tx.insert(accounts).values({ id: inspector2.accountId, name: "乙", ...who });
      await tx.insert(grants).values({
        ...{ id: "g2", accountId: inspector2.accountId, role: "inspector", unit: "CZ", confirmedAt: at("2023-01-01") },
      });
    });
    await sweep(at("2023-06-26", "08:00"));
    const [{ number } = { number: "" }] = await db.select().from(issues).where(eq(issues.id, id));
    // Who passed was another than the account `inspector`; who closed it is not told.
    expect((await whatWasTold()).filter((line) => line.includes("lookBack"))).toEqual([
      `lookBackDrawn ${number}: inspector`,
    ]);
    await sweep(at("2023-07-10", "08:00"));
    await sweep(at("2023-07-11", "08:00"));
    await sweep(at("2023-07-12", "08:00"));
    expect((await whatWasTold()).filter((line) => line.includes("lookBack"))).toEqual([
      `lookBackDrawn ${number}: inspector`,
      `lookBackOverdue ${number}: inspector`,
    ]);
  });

  it("is made once, also with several runners in processes of their own", async () => {
    await closedOn("2023-05-23", 40);
    const runs = [sweepProcess("2023-06-26"), sweepProcess("2023-06-26"), sweepProcess("2023-06-26")];
    await Promise.all(runs.map(({ ended }) => ended));
    await Promise.all([drawLookBacks(at("2023-06-26")), drawLookBacks(at("2023-06-26"))]);
    expect((await drawsMade()).map(({ stage, drawn }) => `${stage} ${drawn}`)).toEqual(["first 8", "second 0"]);
    expect(await db.$count(lookBacks)).toBe(8);
    expect(await db.$count(notices)).toBe(8);
  });
});
