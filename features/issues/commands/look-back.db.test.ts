import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { files, issues, lookBacks } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { desk } from "@/features/desk/queries/desk";
import { hang, mayAttach } from "@/features/files/commands";
import { visibleFile } from "@/features/files/queries";
import { issueHistory } from "@/features/issues/queries/history";
import { lookBacksAt } from "@/features/issues/queries/look-back";
import { loadIssue } from "@/features/issues/queries/subject";
import { drawLookBacks } from "@/features/look-backs/commands/draw";
import { lookBackPage, relapses } from "@/features/look-backs/queries/list";
import type { Content } from "@/lib/files/content";
import { newId } from "@/lib/id";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  at,
  atOnce,
  eventsOf,
  evidence,
  granted,
  issueIn,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { recordLookBack } from "./look-back";
import { reopen } from "./review";

const drawDay = at("2023-06-26", "08:00");
const day = at("2023-07-03");
/** Neither passed nor closed: `inspector` passed, `inspector2` closed. */
const third = testViewer("督查员丙", ["inspector", "CZ"]);
const fourth = testViewer("督查员丁", ["inspector", "CZ"]);

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

/** Closed on 22 May, drawn on 26 June. */
async function drawnIssue() {
  const id = await issueIn("closed");
  expect(await drawLookBacks(drawDay)).toBe(1);
  const [one] = await db.select().from(lookBacks).where(eq(lookBacks.issueId, id));
  if (!one) throw new Error("not drawn");
  const found = {
    walked: "到市监局二楼 5 号窗口，工作人员收 3 份材料，等了 20 分钟。",
    findings: "和销号时报的一致。",
  };
  const holds = async () => ({
    ...(await target(id)),
    lookBackId: one.id,
    verdict: "holds" as const,
    documents: 3,
    dueDay: null,
    ...found,
  });
  const relapsed = async () => ({
    ...(await holds()),
    verdict: "relapsed" as const,
    documents: 5,
    findings: "窗口又在收复印件。",
    dueDay: "2023-07-17",
  });
  return { id, one, holds, relapsed };
}
const dutiesOf = async (viewer: Viewer, id: string) =>
  (await desk(viewer, day)).rows
    .filter((waiting) => waiting.id === id)
    .map(({ duty, due, left }) => ({ duty, due, left }));

describe("a look-back", () => {
  it("waits on the desk of who had no hand in the round, and of nobody else", async () => {
    const { id } = await drawnIssue();
    const { inspector, inspector2, countyInspector, liaison, leader } = people;
    expect(await dutiesOf(third, id)).toEqual([{ duty: "lookBack", due: "2023-07-10", left: 5 }]);
    for (const other of [inspector, inspector2, countyInspector, liaison, leader])
      expect(await dutiesOf(other, id)).toEqual([]);
  });

  it("is told to inspectors and leaders alone until it is recorded: the lead unit is not warned of it", async () => {
    const { id, holds } = await drawnIssue();
    const { inspector, leader, liaison, head } = people;
    const twoHats = testViewer("兼职督查员", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
    const told = async (viewer: Viewer) => {
      const issue = await loadIssue(viewer, id);
      if (!issue) throw new Error("not seen");
      const { entries } = await issueHistory(viewer, issue);
      return [
        (await lookBacksAt(viewer, issue)).map(({ state }) => state),
        entries.some(({ event }) => event.type === "drawnForLookBack"),
        (await lookBackPage(viewer, { tab: "all" }, 1, day)).total,
      ];
    };
    for (const viewer of [inspector, third, leader]) expect(await told(viewer)).toEqual([["waiting"], true, 1]);
    for (const viewer of [liaison, head, twoHats]) expect(await told(viewer)).toEqual([[], false, 0]);
    granted(await recordLookBack(third, day, await holds()));
    for (const viewer of [third, liaison, head, twoHats]) expect(await told(viewer)).toEqual([["holds"], true, 1]);
  });

  it("that everyone had a hand in is said to be nobody's, until another inspector is appointed", async () => {
    await drawnIssue();
    const { inspector, inspector2 } = people;
    const left = async () =>
      (await lookBackPage(third, { tab: "waiting" }, 1, day)).rows.map((line) => line.nobodyLeft);
    for (const { accountId } of [inspector, inspector2]) await insertAccount(accountId, ["inspector", "CZ"]);
    // The third one's own bureau led it.
    await insertAccount("兼职督查员", ["inspector", "CZ"], ["liaison", "SGJ"]);
    await insertAccount("贵池督查员", ["inspector", "GCQ"]);
    expect(await left()).toEqual([true]);
    await insertAccount(third.accountId, ["inspector", "CZ"]);
    expect(await left()).toEqual([false]);
  });

  it("that holds is kept with what was walked, and leaves the issue closed", async () => {
    const { id, one, holds } = await drawnIssue();
    granted(await recordLookBack(third, day, await holds()));
    expect(await row(id)).toMatchObject({ state: "closed", round: 1 });
    expect((await db.select().from(lookBacks))[0]).toMatchObject({
      ...{ id: one.id, verdict: "holds", measured: { documents: 3 }, walkedBy: third.accountId },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "lookedBack",
      particulars: { verdict: "holds", round: 1 },
    });
    expect(await dutiesOf(third, id)).toEqual([]);
    expect(outcomeOf(await recordLookBack(fourth, day, await holds()))).toBe("notDrawn");
  });

  it("that relapsed opens round 2 with its own due day in the same step, and is counted", async () => {
    const { id, relapsed } = await drawnIssue();
    granted(await recordLookBack(third, day, await relapsed()));
    expect(await row(id)).toMatchObject({
      state: "rectifying",
      round: 2,
      dueDay: "2023-07-17",
      originalDueDay: "2023-05-29",
    });
    expect((await eventsOf(id)).slice(-2)).toMatchObject([
      { type: "lookedBack", particulars: { verdict: "relapsed", text: "窗口又在收复印件。" } },
      {
        type: "reopen",
        fromState: "closed",
        toState: "rectifying",
        particulars: { reason: "窗口又在收复印件。", round: 2 },
      },
    ]);
    const { units, all } = await relapses(people.inspector);
    expect(all).toEqual({ drawn: 1, walked: 1, relapsed: 1 });
    expect(units).toMatchObject([{ unit: "SGJ", drawn: 1, walked: 1, relapsed: 1 }]);
    for (const [tab, count] of [
      ["all", 1],
      ["walked", 1],
      ["relapsed", 1],
      ["waiting", 0],
      ["holds", 0],
    ] as const)
      expect((await lookBackPage(people.inspector, { tab, unit: "SGJ" }, 1, day)).total).toBe(count);
    expect((await relapses(people.countyInspector)).all).toMatchObject({ drawn: 0 });
  });

  it.each<[string, Viewer, string]>([
    ["who passed the round", people.inspector, "handInRound"],
    ["who closed it", people.inspector2, "handInRound"],
    ["the lead's liaison", people.liaison, "notAllowed"],
    ["a leader", people.leader, "notAllowed"],
    ["a county's inspector", people.countyInspector, "notFound"],
    [
      "an inspector who is head of the lead too",
      testViewer("兼", ["inspector", "CZ"], ["head", "CZ/SGJ"]),
      "notAllowed",
    ],
  ])("is not for %s", async (_, viewer, expected) => {
    const { id, holds, relapsed } = await drawnIssue();
    for (const input of [await holds(), await relapsed()])
      expect(outcomeOf(await recordLookBack(viewer, day, input))).toBe(expected);
    expect(await row(id)).toMatchObject({ state: "closed" });
    expect((await db.select().from(lookBacks))[0]?.verdict).toBeNull();
  });

  it("is refused with a due day that has passed, and nothing of it stays", async () => {
    const { id, relapsed } = await drawnIssue();
    expect(outcomeOf(await recordLookBack(third, day, { ...(await relapsed()), dueDay: "2023-06-30" }))).toBe(
      "dueInPast",
    );
    expect((await db.select().from(lookBacks))[0]?.verdict).toBeNull();
    expect((await eventsOf(id)).at(-1)?.type).toBe("drawnForLookBack");
  });

  it("is recorded once when two walked it at the same time", async () => {
    const { id, holds, relapsed } = await drawnIssue();
    const [version, first, second] = [await row(id), await holds(), await relapsed()];
    expect(first.version).toBe(version.version);
    const codes = await atOnce(
      id,
      () => recordLookBack(third, day, first),
      () => recordLookBack(fourth, day, second),
    );
    expect(codes.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect((await eventsOf(id)).filter(({ type }) => type === "lookedBack")).toHaveLength(1);
  });

  it("lapses when the issue is opened again before, and the next round is drawn on its own", async () => {
    const { id, holds } = await drawnIssue();
    granted(
      await reopen(people.inspector, day, { ...(await target(id)), reason: "群众不满意。", dueDay: "2023-07-17" }),
    );
    expect(outcomeOf(await recordLookBack(third, day, await holds()))).toBe("notDrawn");
    expect((await lookBackPage(third, { tab: "lapsed" }, 1, day)).total).toBe(1);
    expect((await lookBackPage(third, { tab: "waiting" }, 1, day)).total).toBe(0);
    expect(await dutiesOf(third, id)).toEqual([]);
    await transaction((tx) =>
      tx
        .update(issues)
        .set({ state: "closed", closedAt: at("2023-07-20") })
        .where(eq(issues.id, id)),
    );
    expect(await drawLookBacks(at("2023-08-21"))).toBe(1);
    expect((await db.select().from(lookBacks)).map(({ round, stage }) => `${round} ${stage}`).sort()).toEqual([
      "1 first",
      "2 first",
    ]);
  });
});

describe("its evidence", () => {
  const content = { sha256: "1", type: "application/pdf", bytes: Buffer.from("x") } as unknown as Content;
  const upload = (issue: string, lookBack: string) => ({
    id: newId(),
    name: "窗口.jpg",
    phase: "lookBack" as const,
    issue,
    lookBack,
  });

  it("hangs on the look-back by whoever may walk it, and stays once it is recorded", async () => {
    const { id, one, holds } = await drawnIssue();
    await insertAccount(third.accountId, ["inspector", "CZ"]);
    const sent = upload(id, one.id);
    granted(await hang(third, day, sent, content, "k"));
    expect((await db.select().from(files).where(eq(files.lookBackId, one.id))).length).toBe(1);
    expect(await visibleFile(people.liaison, sent.id)).toBeDefined();
    const { inspector, inspector2, liaison, countyInspector } = people;
    const codes = await Promise.all(
      [inspector, inspector2, liaison, countyInspector].map((viewer) => mayAttach(viewer, upload(id, one.id))),
    );
    expect(codes.map(outcomeOf)).toEqual(["handInRound", "handInRound", "notAllowed", "notFound"]);
    granted(await recordLookBack(third, day, await holds()));
    expect(outcomeOf(await mayAttach(third, upload(id, one.id)))).toBe("notDrawn");
  });

  it("is no evidence of the next round", async () => {
    const { id, one, relapsed } = await drawnIssue();
    granted(await hang(third, day, upload(id, one.id), content, "k"));
    granted(await recordLookBack(third, day, await relapsed()));
    await evidence(id, "before");
    const { submit } = await import("./result");
    const result = { text: "已改。", outcomes: [], noOutcomeReason: "无量化成效" };
    expect(outcomeOf(await submit(people.head, day, { ...(await target(id)), ...result }))).toBe("evidence");
  });
});
