import { beforeEach, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, people } from "@/test-support/ledger";
import { askedAgain } from "@/test-support/pain-point-moves";
import { painPointAt } from "@/test-support/pain-points";
import { decideReopening } from "../commands/decide-reopening";
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
  expect(await follow(number, code)).toMatchObject({ decisions: [], mayJudge: false });
  const when = at("2023-05-10");
  const reason = "窗口已经重新核实。";
  granted(await decideReopening(people.inspector, when, { ...(await painPointAt(id)), requestId, grant, reason }));
  expect(await follow(number, code)).toMatchObject({
    decisions: [{ decision, reason, at: when }],
    state,
    interimDueDay,
    mayJudge: false,
  });
});
