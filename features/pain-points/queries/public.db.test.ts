import { beforeEach, expect, it } from "vitest";
import { answer } from "@/features/pain-points/commands/answer";
import { judge } from "@/features/pain-points/commands/judge";
import { release } from "@/features/pain-points/commands/release";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, monday, people } from "@/test-support/ledger";
import { notSolved, painPointIn, tuesday } from "@/test-support/pain-point-moves";
import { citizen, painPointAt } from "@/test-support/pain-points";
import { releasedPainPoints } from "./public";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it("shows what was told, what was written back and how it was found, and nobody's number in either", async () => {
  const one = await painPointIn("accepted");
  await painPointIn("accepted", { text: "没有公开的一条，排队太久。" });
  const { inspector } = people;
  granted(await release(inspector, at(monday, "11:30"), await painPointAt(one.id)));
  const text = `已打${citizen.phone}告知，窗口不再要第三个章。`;
  granted(await answer(inspector, at(monday, "14:00"), { ...(await painPointAt(one.id)), text }));
  granted(await judge(one.number, one.code, notSolved, at(tuesday)));

  const { rows, total } = await releasedPainPoints(1);
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    {
      number: one.number,
      state: "answered",
      reply: { kind: "answer", text: "已打〔电话号码〕告知，窗口不再要第三个章。" },
      verdict: { solved: false, level: "poor" },
    },
  ]);
  const said = JSON.stringify(rows);
  for (const secret of [...Object.values(citizen), notSolved.text]) expect(said).not.toContain(secret);
});

it("counts as solved what its citizen has not asked for again", async () => {
  const one = await painPointIn("answered");
  granted(await release(people.inspector, at(monday, "13:00"), await painPointAt(one.id)));
  const told = async () => [
    (await releasedPainPoints(1, 10, "underway")).total,
    (await releasedPainPoints(1, 10, "solved")).total,
    (await releasedPainPoints(1, 10, "elsewhere")).total,
  ];
  expect(await told()).toEqual([0, 1, 0]);
  granted(await judge(one.number, one.code, notSolved, at(tuesday)));
  expect(await told()).toEqual([1, 0, 0]);
  expect((await releasedPainPoints(1)).rows).toMatchObject([{ asksAgain: "notSolved" }]);
});

it("words what waits for a decision by what its citizen said", async () => {
  const one = await painPointIn("answered");
  granted(await release(people.inspector, at(monday, "13:00"), await painPointAt(one.id)));
  expect((await releasedPainPoints(1)).rows).toMatchObject([{ asksAgain: null }]);
  granted(await judge(one.number, one.code, { solved: true, level: "poor", text: "" }, at(tuesday)));
  expect((await releasedPainPoints(1)).rows).toMatchObject([{ asksAgain: "notContent", verdict: { solved: true } }]);
});
