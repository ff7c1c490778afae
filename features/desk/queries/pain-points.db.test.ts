import { beforeEach, describe, expect, it } from "vitest";
import { clear } from "@/features/pain-points/commands/clear";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, people } from "@/test-support/ledger";
import { askedAgain, painPointIn } from "@/test-support/pain-point-moves";
import { painPointAt, told } from "@/test-support/pain-points";
import { desk } from "./desk";

const { inspector, countyInspector, leader, liaison } = people;
const now = at("2023-05-17");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const waiting = async (viewer: typeof inspector) =>
  (await desk(viewer, now)).rows.filter(({ about }) => about === "painPoint").map(({ id, duty }) => [duty, id]);

describe("on an inspector's desk wait", () => {
  it("what is to be accepted or answered, overdue first, then what asks again", async () => {
    const again = await askedAgain();
    const accepted = await painPointIn("accepted", { text: "叫号机坏了，没人修。" });
    const fresh = await told({ text: "刚刚提交的一条。" }, at("2023-05-16"));
    expect(await waiting(inspector)).toEqual([
      ["replyPainPoint", accepted.id],
      ["decideReopening", again.id],
      ["acceptPainPoint", fresh.id],
    ]);
  });

  it("what is kept apart, until it is let in", async () => {
    await told();
    const { id } = await told();
    expect((await desk(inspector, now)).counts).toMatchObject({ acceptPainPoint: 1, sortPainPoint: 1 });
    granted(await clear(inspector, now, await painPointAt(id)));
    expect((await desk(inspector, now)).counts).toMatchObject({ acceptPainPoint: 2, sortPainPoint: 0 });
  });

  it("a county's only where the county has nobody", async () => {
    const { id } = await told({ unit: "GCQ-SGJ", text: "县里窗口排队久。" });
    expect(await waiting(inspector)).toEqual([["acceptPainPoint", id]]);
    await insertAccount("guichi", ["inspector", "CZ/GCQ"]);
    expect(await waiting(inspector)).toEqual([]);
    expect(await waiting(countyInspector)).toEqual([["acceptPainPoint", id]]);
  });

  it("nothing for leaders and bureaus", async () => {
    await told();
    expect(await waiting(leader)).toEqual([]);
    expect(await waiting(liaison)).toEqual([]);
  });
});
