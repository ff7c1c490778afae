import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, monday, outcomeOf, people } from "@/test-support/ledger";
import { askedAgain, notSolved, painPointIn } from "@/test-support/pain-point-moves";
import { painPoint, painPointAt, told } from "@/test-support/pain-points";
import { accept } from "../commands/accept";
import { answer } from "../commands/answer";
import { decideReopening } from "../commands/decide-reopening";
import { judge } from "../commands/judge";
import { merge } from "../commands/merge";
import { release } from "../commands/release";
import { replyInterim } from "../commands/reply-interim";
import { findPainPoints } from "./find";
import { inboxCounts, inboxPage, inboxTabOf } from "./inbox";
import { releasedPainPoints } from "./public";
import { painPointRates } from "./rates";
import { similarTo } from "./similar";

const { inspector, countyInspector, leader, liaison } = people;
const when = at("2023-05-17");
const period = { from: "2023-01-01", asOf: "2023-06-30" };

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("the inbox", () => {
  it("puts overdue first words on top, then what is due, then what had its word", async () => {
    const replied = await told({ text: "有了回音的一条。" }, at("2023-05-04"));
    granted(await replyInterim(inspector, at("2023-05-05"), { ...(await painPointAt(replied.id)), text: "在办。" }));
    const fresh = await told({ text: "刚刚提交的一条。" }, at("2023-05-16"));
    const late = await told({ text: "早就该回的一条。" }, at("2023-05-05"));
    const { rows } = await inboxPage(inspector, "open", 1, when);
    expect(rows.map(({ id }) => id)).toEqual([late.id, fresh.id, replied.id]);
    expect(rows.map((row) => [row.late, row.left])).toEqual([
      [true, -4],
      [false, 4],
      [false, null],
    ]);
  });

  it("keeps under way what waits for a decision on reopening", async () => {
    const asked = await askedAgain();
    const open = async () => (await inboxPage(inspector, "open", 1, when)).rows;
    expect(await open()).toMatchObject([{ id: asked.id, state: "answered", asksAgain: true }]);
    expect(await inboxCounts(inspector)).toMatchObject({ open: 1, reopening: 1, answered: 1, all: 1 });
    const { id, requestId } = asked;
    const decision = { ...(await painPointAt(id)), requestId, grant: false, reason: "窗口已经重新核实。" };
    granted(await decideReopening(inspector, when, decision));
    expect(await open()).toEqual([]);
    expect(await inboxCounts(inspector)).toMatchObject({ open: 0, reopening: 0, answered: 1 });
  });

  it("is the county's for its inspectors, everything for the city's, nothing for bureaus", async () => {
    await told({ unit: "GCQ-SGJ", text: "县里窗口排队久。" });
    await told();
    const seen = async (viewer: typeof inspector) => (await inboxCounts(viewer)).all;
    expect([await seen(inspector), await seen(leader), await seen(countyInspector), await seen(liaison)]).toEqual([
      2, 2, 1, 0,
    ]);
  });
});

it("lists and counts what search finds by its number", async () => {
  const { id, number } = await told();
  await told({ text: "窗口排队久。" });
  const short = String(Number(number.slice(-4)));
  for (const words of [number, number.slice(-4), short]) {
    expect(await findPainPoints(inspector, words, 10), words).toEqual([id]);
    expect(
      (await inboxPage(inspector, "all", 1, when, words)).rows.map((row) => row.id),
      words,
    ).toEqual([id]);
    expect((await inboxCounts(inspector, words)).all, words).toBe(1);
  }
});

it("looks for words among everything where the address names no tab", () => {
  expect([inboxTabOf(undefined, "SQ-2023-0001"), inboxTabOf("open", "SQ-2023-0001")]).toEqual(["all", "open"]);
  expect([inboxTabOf(undefined, undefined), inboxTabOf("answered", undefined)]).toEqual(["open", "answered"]);
});

describe("similar ones", () => {
  it("of the same task or unit come first, then by what they share; others stay away", async () => {
    const { id } = await told({ text: "新开药店办证要回去盖三次章，太折腾。" });
    const same = await told({ text: "开药店办证，盖章来回跑了三次。" });
    const elsewhere = await told({ text: "新开药店办证要回去盖三次章，折腾人。", unit: "RSJ", taskCode: "" });
    await told({ text: "公积金窗口中午没人值班。", unit: "RSJ", taskCode: "" });
    await told({ text: "新开药店办证要回去盖三次章，太折腾。" }); // kept apart: told before
    const similar = await similarTo(inspector, await painPoint(id));
    expect(similar.map((one) => one.id)).toEqual([same.id, elsewhere.id]);
    expect(similar.map(({ samePlace }) => samePlace)).toEqual([true, false]);
  });
});

describe("what the public reads", () => {
  it("is what was released, in masked words", async () => {
    const { id, number } = await painPointIn("accepted");
    expect(await releasedPainPoints(1)).toEqual({ rows: [], total: 0 });
    granted(await release(inspector, when, await painPointAt(id)));
    const { rows, total } = await releasedPainPoints(1);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ number, state: "accepted", task: "公司设立登记" });
    expect(rows[0]?.text).toContain("〔电话号码〕");
  });
});

describe("rates", () => {
  it("count what was told in the period, without what is kept apart or merged", async () => {
    const answered = await painPointIn("answered");
    granted(await judge(answered.number, answered.code, { solved: true, level: "fair", text: "" }, when));
    const unhappy = await told({ text: "电话总是打不通。" });
    granted(await accept(inspector, when, await painPointAt(unhappy.id)));
    granted(await answer(inspector, when, { ...(await painPointAt(unhappy.id)), text: "已加人手。" }));
    granted(await judge(unhappy.number, unhappy.code, notSolved, when));
    const waiting = await told({ text: "停车实在太难了。" });
    const merged = await told({ text: "附近没有地方停车。" });
    granted(await merge(inspector, when, { ...(await painPointAt(merged.id)), mergedInto: waiting.number }));
    await told({ text: "停车实在太难了。" }); // kept apart
    await told({ text: "去年的事，另说。" }, at("2022-12-30"));
    expect(await painPointRates(period)).toEqual({
      response: { part: 2, whole: 3 },
      solution: { part: 1, whole: 2 },
      satisfaction: { part: 1, whole: 2 },
    });
    expect((await painPointRates(period, countyInspector)).response.whole).toBe(0);
    expect((await painPointRates({ ...period, asOf: monday })).response).toEqual({ part: 1, whole: 4 });
    expect(outcomeOf(await judge(answered.number, answered.code, notSolved, when))).toBe("alreadyJudged");
  });
});
