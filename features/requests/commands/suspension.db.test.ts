import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { issuePartners } from "@/db/schema";
import { addWorkingDays, calendarFrom } from "@/domain/calendar";
import { approvePlan, plan } from "@/features/issues/commands/plan";
import { reportProgress } from "@/features/issues/commands/progress";
import { saveResult, submit } from "@/features/issues/commands/result";
import { loadIssue } from "@/features/issues/queries/subject";
import { sweep } from "@/features/notices/commands/sweep";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aPlan,
  aResult,
  at,
  eventsOf,
  evidence,
  granted,
  issueIn,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { aboutRequest, requestsOf } from "@/test-support/requests";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { requestContext } from "../queries/context";
import { askExtension, askSuspension } from "./ask";
import { grant, refuseRequest } from "./decide";
import { meetCondition, resume } from "./resume";

const { head, liaison, inspector, inspector2, otherHead } = people;
const why = { reason: "等省级系统改造", condition: "省级接口开放" };

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

const ask = async (id: string, expectedDay = "2023-06-01", day = "2023-05-10") =>
  askSuspension(liaison, at(day), { ...(await target(id)), ...why, expectedDay });
const suspended = async (day = "2023-05-11") => {
  const id = await issueIn("rectifying"); // its plan ends on 2023-05-19
  granted(await ask(id));
  granted(await grant(inspector, at(day), { ...(await aboutRequest(id)), newDay: null }));
  return id;
};

describe("suspended", () => {
  test("only when granted, until a named condition; only progress goes on", async () => {
    const id = await issueIn("rectifying");
    expect(outcomeOf(await ask(id, "2023-05-10"))).toBe("dueInPast");
    granted(await ask(id));
    expect((await row(id)).suspended).toBe(false);
    granted(await grant(inspector, at("2023-05-11"), { ...(await aboutRequest(id)), newDay: null }));
    expect(await row(id)).toMatchObject({ suspended: true, state: "rectifying", dueDay: "2023-05-19" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "suspensionGranted",
      particulars: { condition: why.condition, expectedDay: "2023-06-01" },
    });
    const told = { ...(await target(id)), percent: 40, text: "已完成本地改造" };
    granted(await reportProgress(liaison, at("2023-05-12"), told));
    await evidence(id, "before", "after");
    expect(outcomeOf(await submit(head, at("2023-05-15"), { ...(await target(id)), ...aResult }))).toBe("suspended");
    const more = { reason: "来不及", basis: "合同", newDay: "2023-06-01" };
    expect(outcomeOf(await askExtension(liaison, at("2023-05-15"), { ...(await target(id)), ...more }))).toBe(
      "suspended",
    );
    expect(outcomeOf(await ask(id, "2023-07-03", "2023-05-15"))).toBe("suspended");
  });

  test("refused, the clock runs on", async () => {
    const id = await issueIn("rectifying");
    granted(await ask(id));
    granted(await refuseRequest(inspector, at("2023-05-11"), await aboutRequest(id, "可先行整改")));
    expect(await row(id)).toMatchObject({ suspended: false, dueDay: "2023-05-19" });
  });

  test("a request lapses with what is submitted meanwhile", async () => {
    const id = await issueIn("rectifying");
    granted(await ask(id));
    await evidence(id, "before", "after");
    granted(await saveResult(liaison, at("2023-05-10", "11:00"), { ...(await target(id)), ...aResult }));
    granted(await submit(head, at("2023-05-10", "11:30"), { ...(await target(id)), ...aResult }));
    expect(await requestsOf(id)).toMatchObject([{ decision: "lapsed" }]);
    expect((await row(id)).suspended).toBe(false);
  });
});

test("is asked on the due day, not after it: what is red does not turn grey", async () => {
  const id = await issueIn("rectifying"); // its plan ends on 2023-05-19
  const offered = async (day: string) => {
    const issue = await loadIssue(liaison, id);
    return issue && (await requestContext(liaison, issue, [], at(day))).offers.map(({ name }) => name);
  };
  expect(outcomeOf(await ask(id, "2023-06-01", "2023-05-22"))).toBe("stoppedTooLate");
  expect(await offered("2023-05-22")).not.toContain("suspension");
  expect(await offered("2023-05-19")).toContain("suspension");
  granted(await ask(id, "2023-06-01", "2023-05-19"));
});

test("while its plan is under review, the plan's own day moves by what stood, not to the assigned one", async () => {
  const id = await issueIn("planning"); // the assigned day is 2023-05-29
  granted(await ask(id, "2023-06-01", "2023-05-08"));
  granted(await plan(liaison, at("2023-05-09"), { ...(await target(id)), ...aPlan })); // by 2023-05-19
  granted(await grant(inspector, at("2023-05-10"), { ...(await aboutRequest(id)), newDay: null }));
  granted(await resume(inspector, at("2023-05-12"), await aboutRequest(id)));
  expect((await row(id)).dueDay).toBe("2023-05-31");
  granted(await approvePlan(inspector, at("2023-05-12", "11:00"), await target(id)));
  expect((await row(id)).dueDay).toBe("2023-05-23");
});

describe("resumed", () => {
  test("by an inspector: the due day moves by the working days that it stood", async () => {
    const id = await suspended();
    // 12, 15–19, 22 May: seven working days after the 11th.
    granted(await resume(inspector2, at("2023-05-22"), await aboutRequest(id, "接口已开放")));
    expect(await row(id)).toMatchObject({
      ...{ suspended: false, dueDay: "2023-05-30", warnDay: "2023-05-25" },
      ...{ originalDueDay: "2023-05-29", roundDueDay: "2023-05-29" },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "suspensionEnded",
      particulars: { stood: 7, dueBefore: "2023-05-19", dueDay: "2023-05-30" },
    });
    expect(await requestsOf(id)).toMatchObject([{ decision: "granted", endReason: "接口已开放" }]);
  });

  test("and so do the days of partners who are not done", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    const part = async () => (await db.select().from(issuePartners).where(eq(issuePartners.issueId, id)))[0]?.dueDay;
    const before = (await part()) ?? "";
    granted(await ask(id));
    granted(await grant(inspector, at("2023-05-11"), { ...(await aboutRequest(id)), newDay: null }));
    granted(await resume(inspector, at("2023-05-15"), await aboutRequest(id)));
    expect(await part()).toBe(addWorkingDays(calendarFrom([]), before, 2));
  });

  test("by the lead, who says that the condition is met; by nobody else, and once", async () => {
    const id = await suspended();
    const now = at("2023-05-11", "16:00");
    expect(outcomeOf(await resume(liaison, now, await aboutRequest(id)))).toBe("notAllowed");
    expect(outcomeOf(await meetCondition(inspector, now, await aboutRequest(id)))).toBe("notAllowed");
    expect(outcomeOf(await meetCondition(otherHead, now, await aboutRequest(id)))).toBe("notFound");
    const seen = await aboutRequest(id);
    const tried = await Promise.all([meetCondition(head, now, seen), resume(inspector, now, seen)]);
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect((await row(id)).dueDay).toBe("2023-05-19"); // within the day: nothing stood
    expect(outcomeOf(await resume(inspector, now, await aboutRequest(id)))).toBe("notNow");
  });
});

test("while it stands nobody is chased, and once its day has passed both are told, once", async () => {
  const id = await suspended();
  const { number } = await row(id);
  for (const day of ["2023-05-19", "2023-05-22", "2023-06-01"]) await sweep(at(day));
  expect((await whatWasTold()).filter((line) => /due|overdue|suspensionExpired/.test(line))).toEqual([]);
  for (const day of ["2023-06-02", "2023-06-05"]) await sweep(at(day));
  const expired = `suspensionExpired ${number}: head, inspector, liaison`;
  expect((await whatWasTold()).filter((line) => line.includes("Expired"))).toEqual([expired]);
  granted(await resume(inspector, at("2023-06-05"), await aboutRequest(id, "接口已开放")));
  expect((await whatWasTold()).at(-1)).toBe(`suspensionEnded ${number}: head, inspector, liaison`);
  const { dueDay } = await row(id);
  expect(dueDay).toBe("2023-06-13");
  await sweep(at("2023-06-14"));
  expect((await whatWasTold()).at(-1)).toBe(`overdue ${number}: head, inspector, liaison`);
});
