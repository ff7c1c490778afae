import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { holidays, issuePartners, issues, requests } from "@/db/schema";
import { workingCalendar } from "@/features/calendar/queries";
import { askExtension } from "@/features/requests/commands/ask";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, outcomeOf, people, row, target } from "@/test-support/ledger";
import { acceptPart } from "./parts";
import { reportProgress } from "./progress";
import { calendarEffect, recomputeDeadlines } from "./recompute-deadlines";

const { head, liaison, partner } = people;
const later = at("2023-05-18");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("the yellow light", () => {
  it("comes earlier when the percent reported lags behind the time gone", async () => {
    const id = await issueIn("rectifying"); // from Monday 8 May, plan due Friday 19 May: 9 working days
    expect((await row(id)).warnDay).toBe("2023-05-16");
    granted(
      await reportProgress(liaison, at("2023-05-10"), { ...(await target(id)), percent: 30, text: "已联系数据局。" }),
    );
    expect(await row(id)).toMatchObject({ percent: 30, warnDay: "2023-05-11" }); // on the 3rd day 33 % are gone
    granted(
      await reportProgress(liaison, at("2023-05-11"), { ...(await target(id)), percent: 90, text: "接口已通。" }),
    );
    expect((await row(id)).warnDay).toBe("2023-05-16");
    expect(outcomeOf(await reportProgress(head, later, { id, version: 1, percent: 95, text: "完成" }))).toBe(
      "changedMeanwhile",
    );
    expect(outcomeOf(await reportProgress(partner, later, { ...(await target(id)), percent: 95, text: "完成" }))).toBe(
      "notFound",
    );
  });

  it("moves with the calendar; the assigned due day stays", async () => {
    const id = await issueIn("assigned", { dueDay: "2023-05-29" });
    expect((await row(id)).warnDay).toBe("2023-05-24");
    const changed = await transaction(async (tx) => {
      await tx.insert(holidays).values({ date: "2023-05-26", kind: "off", name: "试验" });
      return recomputeDeadlines(tx);
    });
    expect(changed).toBe(1);
    expect(await row(id)).toMatchObject({ warnDay: "2023-05-23", dueDay: "2023-05-29", originalDueDay: "2023-05-29" });
  });

  it("and so do the days by which a request is decided and a partner signs", async () => {
    const id = await issueIn("planning", { partners: ["RSJ"] }); // named on Monday, 8 May
    const asking = { reason: "设备到货推迟", basis: "合同", newDay: "2023-06-05" };
    granted(await askExtension(liaison, at("2023-05-08", "14:00"), { ...(await target(id)), ...asking }));
    const days = async () => [
      (await db.select().from(requests))[0]?.decideBy,
      (await db.select().from(issuePartners))[0]?.acceptDueDay,
    ];
    expect(await days()).toEqual(["2023-05-11", "2023-05-09"]);
    // Said beforehand, and nothing of it done yet.
    const { exceptions, years } = await workingCalendar();
    const ahead = { years, exceptions: new Map([...exceptions, ["2023-05-09", "off" as const]]) };
    expect(await calendarEffect(ahead)).toMatchObject({ beside: 2 });
    expect(await days()).toEqual(["2023-05-11", "2023-05-09"]);
    const changed = await transaction(async (tx) => {
      await tx.insert(holidays).values({ date: "2023-05-09", kind: "off", name: "试验" });
      return recomputeDeadlines(tx);
    });
    expect([await days(), changed]).toEqual([["2023-05-12", "2023-05-10"], 1]);
    // Signed for, it is a fact and stays.
    granted(await acceptPart(partner, at("2023-05-08", "15:00"), { ...(await target(id)), unit: "RSJ" }));
    await transaction(async (tx) => {
      await tx.insert(holidays).values({ date: "2023-05-10", kind: "off", name: "试验" });
      await recomputeDeadlines(tx);
    });
    expect(await days()).toEqual(["2023-05-15", "2023-05-10"]);
  });

  it("keeps the days of an issue that moves while the calendar changes", async () => {
    const id = await issueIn("assigned", { dueDay: "2023-05-29" });
    let enter = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    // By the old calendar, and committed only after the recomputation has begun.
    const moving = transaction(async (tx) => {
      const set = { state: "planning", stateSince: later, stepDueDay: "2023-05-23", dueDay: "2023-06-05" } as const;
      await tx
        .update(issues)
        .set({ ...set, warnDay: "2023-05-31", version: 99 })
        .where(eq(issues.id, id));
      enter();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await entered;
    const recomputing = transaction(async (tx) => {
      await tx.insert(holidays).values({ date: "2023-05-22", kind: "off", name: "试验" });
      await tx.insert(holidays).values({ date: "2023-06-02", kind: "off", name: "试验" });
      return recomputeDeadlines(tx);
    });
    await moving;
    expect(await recomputing).toBe(1);
    expect(await row(id)).toMatchObject({ warnDay: "2023-05-30", stepDueDay: "2023-05-24", version: 99 });
  });
});
