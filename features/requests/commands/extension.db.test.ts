import { beforeEach, describe, expect, test } from "vitest";
import { signOff } from "@/features/issues/commands/parts";
import { approvePlan, plan } from "@/features/issues/commands/plan";
import { reportProgress } from "@/features/issues/commands/progress";
import { withdraw as withdrawStep } from "@/features/issues/commands/result";
import { reassign } from "@/features/issues/commands/triage";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aPlan,
  at,
  atOnce,
  eventsOf,
  granted,
  issueIn,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { aboutRequest, requestsOf } from "@/test-support/requests";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { askExtension, askSuspension } from "./ask";
import { grant, grantAsLeader, refuseAsLeader, refuseRequest } from "./decide";
import { resume } from "./resume";
import { withdraw } from "./withdraw";

const { head, liaison, inspector, inspector2, leader, countyInspector, otherHead, partner } = people;
const why = { reason: "设备到货推迟", basis: "采购合同补充协议" };
const reason = "情况属实";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

const asked = async (id: string, newDay: string, day = "2023-05-10", by = liaison) =>
  askExtension(by, at(day), { ...(await target(id)), ...why, newDay });
const on = async (id: string, more: object = {}) => ({ ...(await aboutRequest(id)), newDay: null, ...more });

describe("asked", () => {
  test("by the lead alone, with a day beyond the due day and within the cap", async () => {
    const id = await issueIn("rectifying"); // its plan ends on 2023-05-19
    expect(outcomeOf(await asked(id, "2023-06-05", "2023-05-10", inspector))).toBe("notAllowed");
    expect(outcomeOf(await asked(id, "2023-06-05", "2023-05-10", otherHead))).toBe("notFound");
    expect(outcomeOf(await asked(id, "2023-05-19"))).toBe("extensionDay");
    expect(await asked(id, "2023-06-12")).toMatchObject({
      refusal: { code: "extensionDay", values: { from: "2023-05-19", to: "2023-06-09" } },
    });
    granted(await asked(id, "2023-06-03")); // a Saturday
    expect(await requestsOf(id)).toMatchObject([
      { kind: "extension", unit: "SGJ", nth: 1, askedDay: "2023-06-05", decideBy: "2023-05-15", decision: null },
    ]);
    expect((await row(id)).dueDay).toBe("2023-05-19");
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "extensionAsked",
      toState: null,
      particulars: { ...why, dueDay: "2023-06-05" },
    });
    expect(await whatWasTold()).toEqual([`requestAsked ${(await row(id)).number}: inspector`]);
    expect(outcomeOf(await asked(id, "2023-06-05"))).toBe("alreadyAsked");
  });

  test("of a partner it is nothing to ask, nor from a state without work", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    expect(outcomeOf(await asked(id, "2023-06-05", "2023-05-10", partner))).toBe("notAllowed");
    for (const state of ["assigned", "planned", "submitted", "closed"] as const)
      expect(outcomeOf(await asked(await issueIn(state), "2023-06-05"))).toBe("notNow");
  });

  test("on the due day, not after it; on-the-spot issues get three days", async () => {
    const id = await issueIn("rectifying");
    expect(outcomeOf(await asked(id, "2023-06-05", "2023-05-22"))).toBe("askedTooLate");
    granted(await asked(id, "2023-06-05", "2023-05-19"));
    const spot = await issueIn("planning", { kind: "spot", dueDay: "2023-05-11" });
    expect(outcomeOf(await asked(spot, "2023-05-17"))).toBe("extensionDay");
    granted(await asked(spot, "2023-05-16"));
  });
});

describe("decided", () => {
  test("granted: the clock runs on, the assigned days stay, history and the unit are told", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    for (const stranger of [head, leader])
      expect(outcomeOf(await grant(stranger, at("2023-05-11"), await on(id)))).toBe("notAllowed");
    expect(outcomeOf(await grant(countyInspector, at("2023-05-11"), await on(id)))).toBe("notFound");
    granted(await grant(inspector, at("2023-05-11"), await on(id)));
    expect(await row(id)).toMatchObject({
      ...{ state: "rectifying", originalDueDay: "2023-05-29", roundDueDay: "2023-05-29" },
      ...{ dueDay: "2023-06-05", warnDay: "2023-05-31" },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "extensionGranted",
      particulars: { reason, dueBefore: "2023-05-19", dueDay: "2023-06-05" },
    });
    const number = (await row(id)).number;
    expect(await whatWasTold()).toEqual([
      `requestAsked ${number}: inspector`,
      `requestDecided ${number}: head, liaison`,
    ]);
  });

  test("to an earlier day than asked, never a later one", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    expect(outcomeOf(await grant(inspector, at("2023-05-11"), await on(id, { newDay: "2023-06-06" })))).toBe(
      "extensionDay",
    );
    granted(await grant(inspector, at("2023-05-11"), await on(id, { newDay: "2023-05-24" })));
    expect((await row(id)).dueDay).toBe("2023-05-24");
  });

  test("refused with a reason: nothing moves, and it can be asked again", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    granted(await refuseRequest(inspector, at("2023-05-11"), await aboutRequest(id)));
    expect((await row(id)).dueDay).toBe("2023-05-19");
    expect(await requestsOf(id)).toMatchObject([{ decision: "refused", decisionReason: reason }]);
    granted(await asked(id, "2023-05-26", "2023-05-12"));
    expect((await requestsOf(id))[1]).toMatchObject({ nth: 1 });
  });

  test("the second is a leader's, and there is no third", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    expect(outcomeOf(await grantAsLeader(leader, at("2023-05-11"), await on(id)))).toBe("inspectorDecides");
    granted(await grant(inspector, at("2023-05-11"), await on(id)));
    granted(await asked(id, "2023-06-12", "2023-06-05"));
    expect((await whatWasTold()).at(-1)).toMatch(/^leaderAsked/);
    for (const no of [
      grant(inspector, at("2023-06-05"), await on(id)),
      refuseRequest(inspector, at("2023-06-05"), await aboutRequest(id)),
    ])
      expect(outcomeOf(await no)).toBe("leaderDecides");
    expect(outcomeOf(await grantAsLeader(inspector, at("2023-06-05"), await on(id)))).toBe("notAllowed");
    granted(await refuseAsLeader(leader, at("2023-06-05"), await aboutRequest(id)));
    granted(await asked(id, "2023-06-09", "2023-06-05"));
    granted(await grantAsLeader(leader, at("2023-06-05"), await on(id)));
    expect((await row(id)).dueDay).toBe("2023-06-09");
    expect(await asked(id, "2023-06-16", "2023-06-06")).toMatchObject({
      refusal: { code: "extensionsUsedUp", values: { count: 2 } },
    });
  });

  test("withdrawn by the lead, it is nothing to decide", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    const open = await on(id);
    expect(outcomeOf(await withdraw(inspector, at("2023-05-11"), await aboutRequest(id)))).toBe("notAllowed");
    granted(await withdraw(head, at("2023-05-11"), await aboutRequest(id)));
    expect(outcomeOf(await grant(inspector, at("2023-05-11"), { ...open, ...(await target(id)) }))).toBe(
      "changedMeanwhile",
    );
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "requestWithdrawn" });
  });
});

describe("a race", () => {
  test("two decide at once: one does, the other is told who", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    const seen = await on(id);
    const { newDay: _, ...refusing } = seen;
    const tried = await Promise.all([
      grant(inspector, at("2023-05-11"), seen),
      refuseRequest(inspector2, at("2023-05-11"), refusing),
    ]);
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect((await eventsOf(id)).filter(({ type }) => /Granted|Refused/.test(type))).toHaveLength(1);
  });

  test("two ask at once: one request", async () => {
    const id = await issueIn("rectifying");
    const tried = await atOnce(
      id,
      () => asked(id, "2023-06-05", "2023-05-10", head),
      () => asked(id, "2023-06-02"),
    );
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect(await requestsOf(id)).toHaveLength(1);
  });
});

describe("what comes after", () => {
  test("a plan may end by the extended day, and one under review is not cut by its own day", async () => {
    const id = await issueIn("planning");
    granted(await asked(id, "2023-06-09"));
    granted(await grant(inspector, at("2023-05-10", "14:00"), await on(id)));
    const late = { ...aPlan, dueDay: "2023-06-12" };
    expect(outcomeOf(await plan(liaison, at("2023-05-11"), { ...(await target(id)), ...late }))).toBe(
      "dueAfterAssigned",
    );
    granted(await plan(liaison, at("2023-05-11"), { ...(await target(id)), ...aPlan, dueDay: "2023-06-08" }));
    granted(await withdrawStep(liaison, at("2023-05-11", "11:00"), await target(id)));
    granted(await asked(id, "2023-06-15", "2023-05-11"));
    granted(await plan(liaison, at("2023-05-11", "15:00"), { ...(await target(id)), ...aPlan, dueDay: "2023-06-07" }));
    granted(await grantAsLeader(leader, at("2023-05-12"), await on(id)));
    granted(await approvePlan(inspector, at("2023-05-12", "11:00"), await target(id)));
    expect((await row(id)).dueDay).toBe("2023-06-15");
  });

  test("another lead keeps the day, and what the former one asked lapses", async () => {
    const id = await issueIn("rectifying");
    granted(await asked(id, "2023-06-05"));
    granted(await grant(inspector, at("2023-05-11"), await on(id)));
    granted(await asked(id, "2023-06-12", "2023-05-12"));
    granted(await reassign(inspector, at("2023-05-15"), { ...(await target(id)), lead: "RSJ", reason: "职责调整" }));
    expect(await row(id)).toMatchObject({ state: "assigned", dueDay: "2023-06-05", roundDueDay: "2023-05-29" });
    expect((await requestsOf(id)).map(({ decision }) => decision)).toEqual(["granted", "lapsed"]);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "requestLapsed", particulars: { request: "extension" } });
  });
});

describe("the day asked for follows the lead's day", () => {
  test("by what a suspension stood, so that it can still be granted", async () => {
    const id = await issueIn("rectifying"); // its plan ends on 2023-05-19
    granted(await asked(id, "2023-05-24"));
    const stop = { reason: "等省级系统改造", condition: "省级接口开放", expectedDay: "2023-06-01" };
    granted(await askSuspension(liaison, at("2023-05-10"), { ...(await target(id)), ...stop }));
    const open = async (kind: string) => (await requestsOf(id)).find((one) => one.kind === kind)?.id ?? "";
    const about = async (kind: string) => ({ ...(await target(id)), requestId: await open(kind), reason });
    granted(await grant(inspector, at("2023-05-11"), { ...(await about("suspension")), newDay: null }));
    granted(await resume(inspector, at("2023-05-22"), await about("suspension"))); // seven working days
    expect((await row(id)).dueDay).toBe("2023-05-30");
    expect((await requestsOf(id))[0]).toMatchObject({ kind: "extension", decision: null, askedDay: "2023-06-02" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "requestFollowed",
      particulars: { dueBefore: "2023-05-24", dueDay: "2023-06-02" },
    });
    granted(await grant(inspector, at("2023-05-22"), { ...(await about("extension")), newDay: null }));
    expect((await row(id)).dueDay).toBe("2023-06-02");
  });

  test("down to what one extension may give, once the plan's earlier day counts", async () => {
    const id = await issueIn("planning"); // the assigned day is 2023-05-29
    granted(await asked(id, "2023-06-19"));
    granted(await plan(liaison, at("2023-05-11"), { ...(await target(id)), ...aPlan })); // by 2023-05-19
    granted(await approvePlan(inspector, at("2023-05-12"), await target(id)));
    expect((await requestsOf(id))[0]).toMatchObject({ decision: null, askedDay: "2023-06-09" });
    granted(await grant(inspector, at("2023-05-12", "11:00"), await on(id)));
    expect((await row(id)).dueDay).toBe("2023-06-09");
  });

  test("and lapses, with a word to who asked, where the lead's day has come as far by itself", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] }); // its plan ends on 2023-05-19
    granted(await asked(id, "2023-05-22"));
    const whole = { percent: 100, text: "本单位部分已完成。" };
    granted(await reportProgress(liaison, at("2023-05-19"), { ...(await target(id)), ...whole }));
    const off = { unit: "RSJ", text: "接口已开通。" };
    granted(await signOff(partner, at("2023-05-26"), { ...(await target(id)), ...off }));
    expect((await row(id)).dueDay).toBe("2023-05-31");
    expect(await requestsOf(id)).toMatchObject([{ decision: "lapsed" }]);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "requestLapsed" });
    expect((await whatWasTold()).at(-1)).toBe(`requestDecided ${(await row(id)).number}: head, liaison`);
  });

  test("whoever is first of a grant and a plan's approval, the days agree", async () => {
    const id = await issueIn("planning");
    granted(await asked(id, "2023-06-19"));
    granted(await plan(liaison, at("2023-05-11"), { ...(await target(id)), ...aPlan }));
    const seen = await on(id);
    const tried = await atOnce(
      id,
      async () => approvePlan(inspector, at("2023-05-12"), await target(id)),
      () => grant(inspector2, at("2023-05-12"), seen),
    );
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    const [request] = await requestsOf(id);
    expect([(await row(id)).dueDay, request?.askedDay, request?.decision]).toEqual(
      tried[0]?.ok ? ["2023-05-19", "2023-06-09", null] : ["2023-06-19", "2023-06-19", "granted"],
    );
  });
});
