import { beforeEach, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, people } from "@/test-support/ledger";
import { askedAgain, painPointIn, tuesday } from "@/test-support/pain-point-moves";
import { painPointAt } from "@/test-support/pain-points";
import { answer } from "../commands/answer";
import { decideReopening } from "../commands/decide-reopening";
import { merge } from "../commands/merge";
import { replyInterim } from "../commands/reply-interim";
import { follow } from "./follow";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it.each([
  [true, "granted", "accepted", "2023-05-17"],
  [false, "refused", "answered", null],
] as const)("tells who asked again what was decided and why (%s)", async (grant, decision, state, interimDueDay) => {
  const { id, number, code, requestId } = await askedAgain();
  expect(await follow(number, code)).toMatchObject({ decisions: [], asksAgainSince: at(tuesday), mayJudge: false });
  const when = at("2023-05-10");
  const reason = "窗口已经重新核实。";
  granted(await decideReopening(people.inspector, when, { ...(await painPointAt(id)), requestId, grant, reason }));
  expect(await follow(number, code)).toMatchObject({
    decisions: [{ decision, reason, at: when }],
    asksAgainSince: null,
    state,
    interimDueDay,
    mayJudge: false,
  });
});

it("shows whoever was merged what another was written without that one's numbers", async () => {
  const own = await painPointIn("accepted");
  const other = await painPointIn("accepted", { text: "盖章要跑三趟，请改一改。" });
  const write = (to: string) => `王女士，请拨13905661234，材料已退回给您（${to}）。`;
  const when = (hour: string) => at("2023-05-09", hour);
  const { inspector } = people;
  granted(await replyInterim(inspector, when("09:00"), { ...(await painPointAt(own.id)), text: write("本人") }));
  granted(await merge(inspector, when("10:00"), { ...(await painPointAt(own.id)), mergedInto: other.number }));
  granted(await answer(inspector, when("11:00"), { ...(await painPointAt(other.id)), text: write("另一位") }));
  const textsOf = async ({ number, code }: typeof own) => (await follow(number, code))?.replies.map(({ text }) => text);
  expect(await textsOf(own)).toEqual([write("本人"), "王女士，请拨〔电话号码〕，材料已退回给您（另一位）。"]);
  expect(await textsOf(other)).toEqual([write("另一位")]);
});
