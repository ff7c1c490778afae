import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { issuePartners, issues } from "@/db/schema";
import { askSuspension } from "@/features/requests/commands/ask";
import { grant } from "@/features/requests/commands/decide";
import { resume } from "@/features/requests/commands/resume";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aResult, at, eventsOf, evidence, granted, issueIn, people, row, target } from "@/test-support/ledger";
import { aboutRequest, requestsOf } from "@/test-support/requests";
import { issueFacts } from "../queries/one";
import { signOff } from "./parts";
import { reportProgress } from "./progress";
import { submit } from "./result";
import { reassign } from "./triage";

const { inspector, head, liaison, partner } = people;

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const ready = () => issueIn("rectifying", { partners: ["RSJ"] });
const report = async (id: string, day: string, percent = 100) =>
  granted(await reportProgress(liaison, at(day), { ...(await target(id)), percent, text: "进展" }));
const signed = async (id: string, day: string) =>
  granted(await signOff(partner, at(day), { ...(await target(id)), unit: "RSJ", text: "社保接口已开放。" }));
const light = async (id: string, day: string) => {
  const facts = await issueFacts(inspector, id, at(day));
  return [facts?.standing, facts?.partners[0]?.standing, facts?.why?.reason];
};

describe("a late partner turns red, not the lead", () => {
  // Assigned until the 29th; the partner until the 24th; the plan's own day is the 19th.
  it("once the lead has reported its own part whole in time", async () => {
    const id = await ready();
    await report(id, "2023-05-12", 60);
    expect(await light(id, "2023-05-22")).toEqual(["red", "yellow", "overdue"]);
    await report(id, "2023-05-18");
    expect(await row(id)).toMatchObject({ submittedDay: "2023-05-18", dueDay: "2023-05-19" });
    expect(await light(id, "2023-05-22")).toEqual(["green", "yellow", "partners"]);
    expect(await light(id, "2023-06-05")).toEqual(["green", "red", "partners"]);
    await report(id, "2023-05-19"); // said again: the first day counts
    expect((await row(id)).submittedDay).toBe("2023-05-18");
  });

  it("and the lead has days left to hand it in after the last of them", async () => {
    const id = await ready();
    await report(id, "2023-05-18");
    await signed(id, "2023-06-05");
    expect(await row(id)).toMatchObject({ submittedDay: null, dueDay: "2023-06-08", originalDueDay: "2023-05-29" });
    expect((await eventsOf(id)).at(-1)?.particulars).toMatchObject({ unit: "RSJ", leadDueDay: "2023-06-08" });
    expect(await light(id, "2023-06-06")).toEqual(["yellow", null, "near"]);
    await evidence(id, "before", "after");
    granted(await submit(head, at("2023-06-08"), { ...(await target(id)), ...aResult }));
    expect((await light(id, "2023-06-20"))[0]).toBe("green");
  });

  it("as many of them when the last was done while it was suspended", async () => {
    const id = await ready();
    await report(id, "2023-05-11"); // its own day is the 19th
    granted(
      await askSuspension(liaison, at("2023-05-12"), {
        ...(await target(id)),
        reason: "等省级系统改造",
        condition: "省级接口开放",
        expectedDay: "2023-06-01",
      }),
    );
    granted(await grant(inspector, at("2023-05-15"), { ...(await aboutRequest(id)), newDay: null }));
    await signed(id, "2023-06-05");
    expect(await row(id)).toMatchObject({ submittedDay: null, dueDay: "2023-05-19" });
    granted(
      await resume(inspector, at("2023-06-06"), {
        ...(await target(id)),
        requestId: (await requestsOf(id))[0]?.id ?? "",
        reason: "接口已开放",
      }),
    );
    // Four days were left when it began.
    expect((await row(id)).dueDay).toBe("2023-06-12");
  });

  it("but a lead that was late itself stays red, and gains no day", async () => {
    const id = await ready();
    await report(id, "2023-05-22");
    expect(await light(id, "2023-05-25")).toEqual(["red", "red", "overdue"]);
    await signed(id, "2023-05-25");
    expect(await row(id)).toMatchObject({ submittedDay: null, dueDay: "2023-05-19" });
  });

  it("and not when it takes its words back, or another leads", async () => {
    const id = await ready();
    await report(id, "2023-05-18");
    await report(id, "2023-05-19", 80);
    expect(await row(id)).toMatchObject({ submittedDay: null, dueDay: "2023-05-19" });
    await report(id, "2023-05-19");
    granted(
      await reassign(inspector, at("2023-05-22"), { ...(await target(id)), lead: "GCQ-RSJ", reason: "职能调整" }),
    );
    expect(await row(id)).toMatchObject({ submittedDay: null, percent: null, dueDay: "2023-05-29" });
  });

  it("one named before there were parts goes by the lead's day", async () => {
    const id = await ready();
    await transaction((tx) => tx.update(issuePartners).set({ dueDay: null, acceptDueDay: null }));
    await transaction((tx) => tx.update(issues).set({ dueDay: "2023-05-29" }));
    expect(await light(id, "2023-05-29")).toEqual(["yellow", "yellow", "near"]);
    expect(await light(id, "2023-05-30")).toEqual(["red", "red", "overdue"]);
  });
});
