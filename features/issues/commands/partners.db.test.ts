import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { issuePartners } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aResult,
  at,
  eventsOf,
  evidence,
  granted,
  issueIn,
  outcomeOf,
  people,
  target,
} from "@/test-support/ledger";
import { releasePartner, replacePartner } from "./partners";
import { arrangePart, signOff } from "./parts";
import { submit } from "./result";

const { inspector, head, liaison, partner } = people;
const later = at("2023-05-18");
const reason = "与另一问题相同。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("partners", () => {
  it("sign off their own part before the lead may submit", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    await evidence(id, "before", "after");
    const hand = async () => submit(head, later, { ...(await target(id)), ...aResult });
    expect(await hand()).toMatchObject({ ok: false, refusal: { code: "partnersSignedOff", values: { count: 1 } } });

    const text = "社保接口已开通。";
    expect(outcomeOf(await signOff(liaison, later, { ...(await target(id)), unit: "RSJ", text }))).toBe("notAllowed");
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "SGJ", text }))).toBe("notAllowed");
    granted(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text }));
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text }))).toBe("notNow");
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "signedOff", actorUnit: "RSJ", particulars: { text } });
    granted(await hand());
  });

  it("put in another's place after the lead's day have days of their own, and are not late at once", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] }); // the assigned day is 2023-05-29
    const swap = { ...(await target(id)), unit: "RSJ", by: "GCQ-RSJ", reason };
    granted(await replacePartner(inspector, at("2023-06-05"), swap));
    const parts = await db.select().from(issuePartners).where(eq(issuePartners.issueId, id));
    expect(parts.find(({ unit }) => unit === "GCQ-RSJ")?.dueDay).toBe("2023-06-08");
    const arranged = { unit: "GCQ-RSJ", part: "开通接口" };
    const arrange = async (dueDay: string) =>
      arrangePart(inspector, at("2023-06-05"), { ...(await target(id)), ...arranged, dueDay });
    expect(outcomeOf(await arrange("2023-06-02"))).toBe("dueInPast");
    expect(outcomeOf(await arrange("2023-06-12"))).toBe("partDueAfterLead");
    granted(await arrange("2023-06-07"));
  });

  it("are released or replaced by an inspector, with reason; who is released sees nothing more", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    expect(outcomeOf(await releasePartner(liaison, later, { ...(await target(id)), unit: "RSJ", reason }))).toBe(
      "notAllowed",
    );
    const swap = { unit: "RSJ", reason };
    expect(outcomeOf(await replacePartner(inspector, later, { ...(await target(id)), ...swap, by: "SGJ" }))).toBe(
      "invalid",
    );
    granted(await replacePartner(inspector, later, { ...(await target(id)), ...swap, by: "GCQ-RSJ" }));
    expect(outcomeOf(await signOff(partner, later, { ...(await target(id)), unit: "RSJ", text: "好的" }))).toBe(
      "notFound",
    );
    granted(await releasePartner(inspector, later, { ...(await target(id)), unit: "GCQ-RSJ", reason }));
    await evidence(id, "before", "after");
    granted(await submit(head, later, { ...(await target(id)), ...aResult }));
  });
});
