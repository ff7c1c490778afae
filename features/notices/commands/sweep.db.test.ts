import { and, count, eq, gt } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { events, issues, leases, notices, painPoints, sweptDays } from "@/db/schema";
import { addDays } from "@/domain/calendar";
import { acceptPart } from "@/features/issues/commands/parts";
import { reportProgress } from "@/features/issues/commands/progress";
import { newId } from "@/lib/id";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, people, row, target } from "@/test-support/ledger";
import { told } from "@/test-support/pain-points";
import { killedSweep, lateIssues, leasesLapse, sweepProcess, thePeople, whatWasTold } from "@/test-support/sweeping";
import { sweep, sweepWhenDue } from "./sweep";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

/** Swept at eight every day from one to another, but for some; what was told on which day. */
async function sweptDaily(from: string, to: string, down: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (down.includes(day)) continue;
    const before = (await whatWasTold()).length;
    const sent = await sweep(at(day, "08:00"));
    const after = (await whatWasTold()).slice(before);
    expect(sent).toBe(after.length);
    found.push(...after.map((line) => `${day.slice(5)} ${line}`));
  }
  return found;
}

describe("the sweep", () => {
  it("tells lead, partner and inspectors on their days, each once, around the Dragon Boat Festival", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"], dueDay: "2023-06-27" });
    await transaction((tx) => tx.update(issues).set({ dueDay: "2023-06-26" }).where(eq(issues.id, id)));
    const { number } = await row(id);
    granted(await acceptPart(people.partner, at("2023-05-09"), { ...(await target(id)), unit: "RSJ" }));
    // 22 to 24 June were off, Sunday the 25th was worked. The part is due on the 21st.
    expect(await sweptDaily("2023-06-12", "2023-06-30")).toEqual([
      `06-16 dueIn3 ${number}: partner`,
      `06-20 dueIn3 ${number}: head, liaison`,
      `06-20 dueIn1 ${number}: inspector, partner`,
      `06-25 dueIn1 ${number}: head, inspector, liaison`,
      `06-25 overdue ${number}: inspector, partner`,
      `06-27 overdue ${number}: head, inspector, liaison`,
      `06-29 urged ${number}: head, inspector, liaison`,
    ]);
  });

  it("tells a partner of its own part, and not the lead that waits for it", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    const { number } = await row(id);
    granted(
      await reportProgress(people.liaison, at("2023-05-12"), { ...(await target(id)), percent: 100, text: "已完成" }),
    );
    expect(await sweptDaily("2023-05-08", "2023-06-05")).toEqual([
      `05-10 notSigned ${number}: inspector, partner`,
      `05-19 dueIn3 ${number}: partner`,
      `05-23 dueIn1 ${number}: inspector, partner`,
      `05-25 overdue ${number}: inspector, partner`,
    ]);
  });

  it("catches up days of downtime with what is true today, and doubles nothing", async () => {
    const id = await issueIn("rectifying");
    await transaction((tx) => tx.update(issues).set({ dueDay: "2023-06-14" }).where(eq(issues.id, id)));
    expect(await sweptDaily("2023-06-05", "2023-06-20", ["2023-06-13", "2023-06-14", "2023-06-15"])).toHaveLength(4);
    const [caught] = await db.select().from(notices).where(eq(notices.kind, "dueIn1"));
    expect(caught?.values).toMatchObject({ due: "2023-06-14", left: -2 });
    expect((await db.select().from(sweptDays)).map(({ day }) => day)).toContain("2023-06-14");
    expect(await sweep(at("2023-06-20"))).toBe(0);
    expect(await sweep(at("2023-06-12"))).toBe(0); // an earlier day by hand
  });

  it("chases signing, plans and interim answers", async () => {
    const assigned = await issueIn("assigned"); // Monday, 8 May
    const planning = await issueIn("planning");
    const { number } = await told();
    await transaction((tx) => tx.update(painPoints).set({ quarantined: false }));
    const [first, second] = [await row(assigned), await row(planning)];
    expect(await sweptDaily("2023-05-08", "2023-05-16")).toEqual([
      `05-10 notSigned ${first.number}: head, inspector, liaison`,
      `05-12 planMissing ${second.number}: head, inspector, liaison`,
      `05-16 interimMissing ${number}: inspector`,
    ]);
  });

  it("asks for progress every month on long-term issues, and yearly for somebody who had no hand in it", async () => {
    const id = await issueIn("rectifying", { kind: "long", dueDay: "2026-05-08" });
    await transaction((tx) => tx.update(issues).set({ dueDay: "2026-05-08" }).where(eq(issues.id, id)));
    const { number } = await row(id);
    expect(await sweptDaily("2023-05-30", "2023-07-05")).toEqual([
      `07-03 progressMissing ${number}: head, inspector, liaison`,
    ]);
    granted(
      await reportProgress(people.liaison, at("2023-07-20"), { ...(await target(id)), percent: 20, text: "推进" }),
    );
    expect(await sweptDaily("2023-07-31", "2023-08-04")).toEqual([]);
    const acted = { subjectType: "issue" as const, subjectId: id, at: at("2023-08-01"), actorName: "x", actorUnit: "" };
    const blank = { type: "edited", particulars: {}, previousHash: "", hash: "" };
    const event = { id: newId(), ...acted, ...blank, sequence: 99, actorId: "inspector" };
    await transaction((tx) => tx.insert(events).values(event));
    await transaction((tx) => tx.update(issues).set({ leadUnit: "GCQ-SGJ", raisingUnit: "GCQ-SGJ" }));
    expect((await sweptDaily("2024-05-08", "2024-05-08")).filter((line) => line.includes("yearlyReview"))).toEqual([
      `05-08 yearlyReview ${number}: county`,
    ]);
  });
});

describe("several runners", () => {
  it("at once, in processes of their own, tell nothing twice", async () => {
    await lateIssues(120);
    const runs = [sweepProcess("2023-05-17"), sweepProcess("2023-05-17"), sweepProcess("2023-05-17")];
    const outs = await Promise.all(runs.map(({ ended }) => ended));
    const sent = outs.flatMap(({ out }) => [...(/^(\d+) sent$/gm.exec(out) ?? [])].slice(1).map(Number));
    expect(
      sent.reduce((sum, one) => sum + one, 0),
      JSON.stringify(outs),
    ).toBe(120);
    expect(await db.$count(notices)).toBe(120);
    expect(await db.$count(leases)).toBe(0);
    const again = await sweepProcess("2023-05-17").ended;
    expect(again).toEqual({ code: 0, out: "0 sent\n" });
  });

  it("one killed in the middle is continued: nothing lost, nothing twice", async () => {
    await lateIssues(3_000);
    await killedSweep("2023-05-17");
    const done = await db.$count(notices);
    expect(done).toBeGreaterThan(0);
    expect(await db.$count(sweptDays)).toBe(0);
    await leasesLapse();
    expect(await sweep(at("2023-05-17"))).toBe(3_000 - done);
    const twice = await db
      .select({ id: notices.subjectId })
      .from(notices)
      .groupBy(notices.subjectId)
      .having(gt(count(), 1));
    expect(twice).toEqual([]);
    expect(await db.$count(notices, and(eq(notices.kind, "overdue")))).toBe(3_000);
  });

  it("a runner whose lease is held by another does nothing", async () => {
    await lateIssues(2);
    const until = new Date(at("2099-01-01"));
    await transaction((tx) => tx.insert(leases).values({ name: "sweep", holder: "another", until }));
    expect(await sweep(at("2023-05-17"))).toBeUndefined();
    expect(await db.$count(notices)).toBe(0);
  });
});

it("a running server sweeps once a working day from eight on, and catches up on a day off", async () => {
  await lateIssues(2);
  expect(await sweepWhenDue(at("2023-05-17", "07:59"))).toBe(0);
  expect(await sweepWhenDue(at("2023-05-17", "08:00"))).toBe(2);
  await transaction((tx) => tx.delete(notices)); // as if there were something new
  expect(await sweepWhenDue(at("2023-05-17", "16:00"))).toBe(0);
  expect(await db.$count(notices)).toBe(0); // a minute in between is idle
  expect(await sweep(at("2023-05-17", "16:00"))).toBe(2); // but not by hand
  await transaction((tx) => tx.update(issues).set({ dueDay: "2023-05-18" }));
  expect(await sweepWhenDue(at("2023-05-20", "08:00"))).toBe(4); // Saturday, for Thursday and Friday
  expect(await sweepWhenDue(at("2023-05-21", "08:00"))).toBe(0);
});

it("by hand before eight tells, and the day is swept once more at eight", async () => {
  await lateIssues(2);
  expect(await sweep(at("2023-05-17", "07:30"))).toBe(2);
  expect(await db.$count(sweptDays)).toBe(0);
  expect(await sweepWhenDue(at("2023-05-17", "08:00"))).toBe(0); // nothing twice
  expect(await db.$count(sweptDays)).toBe(1);
});

it("by hand: a day that is none is refused", async () => {
  expect(await sweepProcess("2023-02-30").ended).toMatchObject({ code: 2, out: expect.stringContaining("不是日期") });
});
