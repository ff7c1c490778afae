import { beforeEach, describe, expect, test } from "vitest";
import { raise } from "@/features/issues/commands/raise";
import { assign, decline } from "@/features/issues/commands/triage";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  at,
  drafted,
  eventsOf,
  granted,
  monday,
  outcomeOf,
  people,
  row,
  target,
  words,
} from "@/test-support/ledger";
import { aboutRequest, requestsOf } from "@/test-support/requests";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { markersOf } from "../queries/of-issue";
import { answerReferral, recordAnswer, refer, referToProvince } from "./refer";
import { withdrawReferral } from "./withdraw";

const { inspector, countyInspector, countyHead, foreignInspector, leader } = people;
const reason = "涉及省级系统，县区协调不了";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

/** Raised by the county's inspectors, led by its bureau. */
async function countyIssue(): Promise<string> {
  const id = await drafted(countyInspector, "GCQ");
  granted(await raise(countyInspector, at(monday), { ...(await target(id)), ...words, brought: "nothing" }));
  const handOver = { lead: "GCQ-SGJ", partners: [], kind: "term" as const, dueDay: "2023-05-29" };
  granted(await assign(countyInspector, at(monday, "11:00"), { ...(await target(id)), ...handOver }));
  return id;
}
const referred = async (id: string, by = countyInspector) =>
  refer(by, at("2023-05-09"), { ...(await target(id)), reason });

describe("a county refers to the city", () => {
  test("which answers; the issue stays where it is", async () => {
    const id = await countyIssue();
    for (const [by, code] of [
      [inspector, "notAllowed"],
      [countyHead, "notAllowed"],
      [foreignInspector, "notFound"],
    ] as const)
      expect(outcomeOf(await referred(id, by as never))).toBe(code);
    granted(await referred(id));
    expect(await row(id)).toMatchObject({ state: "assigned", leadUnit: "GCQ-SGJ", dueDay: "2023-05-29" });
    expect(await requestsOf(id)).toMatchObject([{ kind: "referral", unit: "GCQ", decideBy: "2023-05-12" }]);
    const number = (await row(id)).number;
    expect(await whatWasTold()).toEqual([`referred ${number}: inspector`]);
    expect(markersOf(1, await requestsOf(id))).toEqual(["referred"]);

    expect(outcomeOf(await answerReferral(countyInspector, at("2023-05-10"), await aboutRequest(id)))).toBe(
      "notAllowed",
    );
    granted(await answerReferral(inspector, at("2023-05-10"), await aboutRequest(id, "已与省局商定，先用纸质流转")));
    expect(await requestsOf(id)).toMatchObject([{ decision: "answered" }]);
    expect(markersOf(1, await requestsOf(id))).toEqual([]);
    expect((await whatWasTold()).at(-1)).toBe(`referralAnswered ${number}: county`);
    expect((await eventsOf(id)).slice(-2).map(({ type }) => type)).toEqual(["referred", "referralAnswered"]);
  });

  test("takes it back, or it lapses with the end of the issue", async () => {
    const id = await countyIssue();
    granted(await referred(id));
    expect(outcomeOf(await referred(id))).toBe("alreadyAsked");
    granted(await withdrawReferral(countyInspector, at("2023-05-09", "15:00"), await aboutRequest(id, "已自行解决")));
    expect(outcomeOf(await answerReferral(inspector, at("2023-05-10"), await aboutRequest(id)))).toBe(
      "changedMeanwhile",
    );
    const early = await drafted(countyInspector, "GCQ");
    granted(await raise(countyInspector, at(monday), { ...(await target(early)), ...words, brought: "nothing" }));
    granted(await referred(early));
    granted(await decline(countyInspector, at("2023-05-10"), { ...(await target(early)), reason: "重复" }));
    expect(await requestsOf(early)).toMatchObject([{ decision: "lapsed" }]);
  });

  test("two answer at once: one does", async () => {
    const id = await countyIssue();
    granted(await referred(id));
    const seen = await aboutRequest(id, "已协调");
    const tried = await Promise.all([1, 2].map(() => answerReferral(inspector, at("2023-05-10"), seen)));
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
  });
});

test("the city records what it referred to the province, and later the answer", async () => {
  const id = await countyIssue();
  const sent = { reason, office: "省市场监管局", number: "池政〔2023〕12号", day: "2023-05-08" };
  const record = async (by: typeof inspector, more: object = {}) =>
    referToProvince(by, at("2023-05-09"), { ...(await target(id)), ...sent, ...more });
  expect(outcomeOf(await record(countyInspector as never))).toBe("notAllowed");
  expect(outcomeOf(await record(leader as never))).toBe("notAllowed");
  expect(outcomeOf(await record(inspector, { day: "2023-05-10" }))).toBe("invalid");
  granted(await record(inspector));
  expect(await requestsOf(id)).toMatchObject([{ kind: "provinceReferral", unit: "CZ", ...{ office: sent.office } }]);
  expect(markersOf(1, await requestsOf(id))).toEqual(["province"]);
  const answered = async (day: string) =>
    recordAnswer(inspector, at("2023-06-01"), { ...(await aboutRequest(id, "同意开放接口")), day });
  expect(outcomeOf(await answered("2023-05-05"))).toBe("invalid");
  granted(await answered("2023-05-31"));
  expect(await requestsOf(id)).toMatchObject([{ decision: "answered", decisionReason: "同意开放接口" }]);
  expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "provinceAnswered", particulars: { day: "2023-05-31" } });
});
