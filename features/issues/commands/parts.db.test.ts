import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { issuePartners } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  at,
  atOnce,
  drafted,
  eventsOf,
  granted,
  issueIn,
  monday,
  outcomeOf,
  people,
  row,
  target,
  words,
} from "@/test-support/ledger";
import { issueFacts } from "../queries/one";
import { issueRecords } from "../queries/records";
import { stepContext } from "../queries/step-context";
import { replacePartner } from "./partners";
import { acceptPart, arrangePart, signOff } from "./parts";
import { raise } from "./raise";
import { assign } from "./triage";

const { inspector, head, partner, leader, countyInspector } = people;
const text = "社保接口已开放。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const partOf = async (id: string, unit = "RSJ") =>
  (await db.select().from(issuePartners).where(eq(issuePartners.issueId, id))).find((part) => part.unit === unit);
const ready = () => issueIn("rectifying", { partners: ["RSJ"] });
const signed = async (id: string, day: string) =>
  granted(await signOff(partner, at(day), { ...(await target(id)), unit: "RSJ", text }));
const anAssignment = { lead: "SGJ", partners: ["RSJ", "GCQ-RSJ"], kind: "term" as const, dueDay: "2023-06-28" };

describe("a part is given out with the issue", () => {
  it("with what it is and by when, or some working days before the lead's", async () => {
    const id = await issueIn("raised");
    const parts = { RSJ: { part: "开放接口", dueDay: "2023-06-10" }, SGJ: { part: "不是协办" } };
    granted(await assign(inspector, at(monday), { ...(await target(id)), ...anAssignment, parts } as never));
    const days = { acceptDueDay: "2023-05-09", acceptedAt: null };
    expect(await partOf(id)).toMatchObject({ part: "开放接口", dueDay: "2023-06-12", ...days });
    expect(await partOf(id, "GCQ-RSJ")).toMatchObject({ part: "", dueDay: "2023-06-25", ...days });
    expect((await eventsOf(id)).at(-1)?.particulars).toMatchObject({
      parts: [
        { unit: "RSJ", part: "开放接口", dueDay: "2023-06-12" },
        { unit: "GCQ-RSJ", dueDay: "2023-06-25" },
      ],
    });
  });

  it("never due after the lead, nor in the past", async () => {
    const id = await drafted();
    granted(await raise(inspector, at(monday), { ...(await target(id)), ...words, brought: "nothing" }));
    const given = async (dueDay: string) =>
      assign(inspector, at(monday), {
        ...(await target(id)),
        ...anAssignment,
        parts: { RSJ: { part: "", dueDay } },
      });
    expect(await given("2023-06-29")).toMatchObject({
      refusal: { code: "partDueAfterLead", values: { day: "2023-06-28" } },
    });
    expect(outcomeOf(await given("2023-05-07"))).toBe("dueInPast");
    expect((await row(id)).state).toBe("raised");
  });
});

describe("a part is signed for", () => {
  it("by the partner alone, once, in its own name", async () => {
    const id = await ready();
    const own = async (who: typeof partner, unit = "RSJ") =>
      outcomeOf(await acceptPart(who, at("2023-05-09"), { ...(await target(id)), unit }));
    expect(await own(head)).toBe("notAllowed");
    expect(await own(inspector)).toBe("notAllowed");
    expect(await own(countyInspector)).toBe("notFound");
    expect(await own(partner, "SGJ")).toBe("notAllowed");
    expect(await own(partner)).toBe("done");
    expect(await own(partner)).toBe("notNow");
    expect(await partOf(id)).toMatchObject({ acceptedBy: partner.accountId, signedOffAt: null });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "partAccepted", actorUnit: "RSJ" });
  });

  it("by one of two who come at once", async () => {
    const id = await ready();
    const go = async () => acceptPart(partner, at("2023-05-09"), { ...(await target(id)), unit: "RSJ" });
    const found = (await atOnce(id, go, go, go)).map(outcomeOf).sort();
    expect(found).toEqual(["changedMeanwhile", "changedMeanwhile", "done"]);
    expect((await eventsOf(id)).filter(({ type }) => type === "partAccepted")).toHaveLength(1);
  });

  it("or with its sign-off", async () => {
    const id = await ready();
    await signed(id, "2023-05-10");
    expect(await partOf(id)).toMatchObject({ acceptedBy: partner.accountId, signedOffBy: partner.accountId });
  });
});

describe("an inspector arranges a part later", () => {
  it("what it is and by when, not after the lead, not once done", async () => {
    const id = await ready();
    const arranged = async (who: typeof partner, dueDay: string) =>
      arrangePart(who, at("2023-05-10"), { ...(await target(id)), unit: "RSJ", part: "核对数据", dueDay });
    expect(outcomeOf(await arranged(partner, "2023-05-18"))).toBe("notAllowed");
    expect(outcomeOf(await arranged(leader, "2023-05-18"))).toBe("notAllowed");
    expect(outcomeOf(await arranged(inspector, "2023-05-30"))).toBe("partDueAfterLead");
    granted(await arranged(inspector, "2023-05-13")); // a Saturday
    expect(await partOf(id)).toMatchObject({ part: "核对数据", dueDay: "2023-05-15" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "partArranged",
      particulars: { unit: "RSJ", part: "核对数据", dueDay: "2023-05-15" },
    });
    await signed(id, "2023-05-11");
    expect(outcomeOf(await arranged(inspector, "2023-05-18"))).toBe("notFound");
  });

  it("soon, where the lead's day has come or passed, as its form says", async () => {
    const id = await ready(); // the lead's is 29 May
    const arranged = async (day: string, dueDay: string) =>
      arrangePart(inspector, at(day), { ...(await target(id)), unit: "RSJ", part: "核对数据", dueDay });
    const latest = async (day: string) => {
      const facts = await issueFacts(inspector, id, at(day));
      return facts && (await stepContext(inspector, facts, await issueRecords(id), [], at(day))).latestPartDay;
    };
    expect(await latest("2023-05-26")).toBe("2023-05-29");
    expect(await latest("2023-05-29")).toBe("2023-06-01");
    expect(await latest("2023-06-05")).toBe("2023-06-08");
    expect(await arranged("2023-06-05", "2023-06-09")).toMatchObject({
      refusal: { code: "partDueAfterLead", values: { day: "2023-06-08" } },
    });
    granted(await arranged("2023-06-05", "2023-06-08"));
    expect(await partOf(id)).toMatchObject({ dueDay: "2023-06-08" });
  });

  it("another partner takes it over, and its day while that lies ahead", async () => {
    const id = await ready();
    const by = { unit: "RSJ", by: "GCQ-RSJ", reason: "职能在县区。" };
    granted(
      await arrangePart(inspector, at("2023-05-10"), {
        ...(await target(id)),
        unit: "RSJ",
        part: "核对数据",
        dueDay: "2023-05-22",
      }),
    );
    granted(await replacePartner(inspector, at("2023-05-16"), { ...(await target(id)), ...by }));
    expect(await partOf(id, "GCQ-RSJ")).toMatchObject({
      part: "核对数据",
      dueDay: "2023-05-22",
      acceptDueDay: "2023-05-17",
      acceptedAt: null,
    });
  });
});
