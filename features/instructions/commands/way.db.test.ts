import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { instructionNotes, instructions, tasks } from "@/db/schema";
import { retireUnit } from "@/features/catalogue/commands/retire-unit";
import { unitTies } from "@/features/catalogue/queries/unit-ties";
import { admin } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, monday, outcomeOf, people, spansOf } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { writeContext } from "../queries/write-context";
import { answer, sign } from "./answer";
import { close, returnAnswer, withdraw } from "./decide";
import { write } from "./write";

const { leader, head, liaison, inspector, countyHead, foreignHead, otherHead } = people;
const countyLeader = testViewer("贵池区领导", ["leader", "CZ/GCQ"]);
const foreignLeader = testViewer("东至县领导", ["leader", "CZ/DZX"]);
const nothing = { issueId: null, taskCode: null, answerDay: null };
const words = { ...nothing, text: "请举一反三，本周内整改到位。" };

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

async function row(id: string) {
  const [found] = await db.select().from(instructions).where(eq(instructions.id, id));
  if (!found) throw new Error(`no instruction ${id}`);
  return found;
}
const target = async (id: string) => ({ id, version: (await row(id)).version });
const written = async (units = ["SGJ"], more: object = {}, by = leader, now = at(monday)) =>
  granted(await write(by, now, { ...words, units, ...more })).ids;
const one = async (more: object = {}) => (await written(["SGJ"], more))[0] ?? "";

describe("writing", () => {
  test("to two units: each its own, with the day to sign for it, history and span", async () => {
    const ids = await written(["SGJ", "RSJ"], { answerDay: "2023-05-13" });
    const rows = await Promise.all(ids.map(row));
    expect(rows.map(({ unit }) => unit)).toEqual(["SGJ", "RSJ"]);
    expect(new Set(rows.map(({ batch }) => batch)).size).toBe(1);
    // A Saturday moves to the Monday after it.
    expect(rows[0]).toMatchObject({
      state: "issued",
      signDueDay: "2023-05-09",
      answerDay: "2023-05-15",
      fromUnit: "CZ",
    });
    const [event, ...more] = await eventsOf(ids[0] ?? "");
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: "instructionIssued",
      toState: "issued",
      particulars: { text: words.text, unit: "SGJ" },
    });
    expect((await spansOf(ids[1] ?? "")).map(({ state, endedAt }) => [state, endedAt])).toEqual([["issued", null]]);
  });

  test("on an issue, and on a task; the issue itself stays as it is", async () => {
    const issueId = await issueIn("assigned");
    expect(await row((await written(["SGJ"], { issueId }))[0] ?? "")).toMatchObject({ about: "issue", issueId });
    const [onTask = ""] = await written(["SGJ"], { taskCode: "A-001" });
    expect(await row(onTask)).toMatchObject({ about: "task", taskCode: "A-001" });
    expect((await eventsOf(issueId)).some(({ type }) => type.startsWith("instruction"))).toBe(false);
  });

  test("is a leader's alone, within their jurisdiction", async () => {
    const issueId = await issueIn("assigned");
    const tried = async (by: typeof leader, more: object) =>
      outcomeOf(await write(by, at(monday), { ...words, units: ["SGJ"], ...more }));
    expect(await tried(countyLeader, {})).toBe("notAllowed");
    expect(await tried(countyLeader, { units: ["GCQ-SGJ", "SGJ"] })).toBe("notAllowed");
    expect(await tried(countyLeader, { units: ["GCQ-SGJ"] })).toBe("done");
    expect(await tried(inspector, {})).toBe("notAllowed");
    expect(await tried(head, {})).toBe("notAllowed");
    // An issue of the city's own bureaus is nothing that a county's leader finds.
    expect(await tried(foreignLeader, { units: ["DZX-SGJ"], issueId })).toBe("notFound");
    expect(await tried(leader, { taskCode: "Z-999" })).toBe("notFound");
    expect(await tried(leader, { units: ["NONE"] })).toBe("invalid");
    expect(await tried(leader, { answerDay: "2023-05-05" })).toBe("dueInPast");
    expect((await db.select().from(instructions)).length).toBe(1);
  });

  test("is not addressed to a unit out of use, and one with an open instruction does not go out of use", async () => {
    const id = await one();
    const retire = async (code: string) => outcomeOf(await retireUnit(admin, at(monday), { code, version: 1, reason }));
    const reason = "撤并";
    await transaction((tx) => tx.update(tasks).set({ retiredAt: at(monday) }));
    expect(await unitTies("SGJ")).toMatchObject({ openInstructions: 1 });
    expect(await retire("SGJ")).toBe("inUse");
    granted(await withdraw(leader, at(monday), { ...(await target(id)), reason }));
    expect(await retire("SGJ")).toBe("done");
    expect(await write(leader, at(monday), { ...words, units: ["RSJ", "SGJ"] })).toMatchObject({
      refusal: { code: "invalid", fields: { units: "retired" } },
    });
    const context = await writeContext(leader, { unit: "SGJ", issue: undefined, task: undefined }, at(monday));
    const offered = context?.units.flatMap(({ options }) => options.map(({ value }) => value));
    expect([offered?.includes("SGJ"), offered?.includes("RSJ"), context?.chosen]).toEqual([false, true, []]);
  });
});

describe("the way", () => {
  test("signed for, answered, returned, answered again, closed", async () => {
    const id = await one({ answerDay: "2023-05-12" });
    granted(await sign(liaison, at(monday, "15:00"), await target(id)));
    granted(await answer(liaison, at("2023-05-10"), { ...(await target(id)), text: "已安排整改。" }));
    granted(
      await returnAnswer(leader, at("2023-05-11"), {
        ...(await target(id)),
        reason: "没有时间表。",
        answerDay: "2023-05-17",
      }),
    );
    expect(await row(id)).toMatchObject({ state: "signed", answerDay: "2023-05-17" });
    granted(await answer(head, at("2023-05-16"), { ...(await target(id)), text: "5 月 20 日前完成。" }));
    granted(await close(leader, at("2023-05-17"), { ...(await target(id)), text: "" }));
    expect(await row(id)).toMatchObject({ state: "closed", version: 6 });

    const types = (await eventsOf(id)).map(({ type }) => type.replace("instruction", ""));
    expect(types).toEqual(["Issued", "Signed", "Answered", "Returned", "Answered", "Closed"]);
    const states = ["issued", "signed", "answered", "signed", "answered", "closed"];
    expect((await spansOf(id)).map(({ state }) => state)).toEqual(states);
    const notes = await db.select().from(instructionNotes).where(eq(instructionNotes.instructionId, id));
    expect(notes.map(({ kind }) => kind).sort()).toEqual(["answer", "answer", "return"]);
  });

  test("signed for late stays late", async () => {
    const [early = "", late = ""] = [await one(), await one()];
    granted(await sign(liaison, at("2023-05-09", "23:59"), await target(early)));
    granted(await sign(liaison, at("2023-05-10", "00:01"), await target(late)));
    const told = async (id: string) => (await eventsOf(id))[1]?.particulars;
    expect([await told(early), await told(late)]).toEqual([{ late: false }, { late: true }]);
  });

  test("withdrawn before the answer, not after it", async () => {
    const reason = "已另行部署。";
    const [first, second] = [await one(), await one()];
    granted(await withdraw(leader, at(monday), { ...(await target(first)), reason }));
    expect(outcomeOf(await sign(liaison, at(monday), await target(first)))).toBe("notNow");
    granted(await sign(liaison, at(monday), await target(second)));
    granted(await answer(liaison, at(monday), { ...(await target(second)), text: "已办。" }));
    expect(outcomeOf(await withdraw(leader, at(monday), { ...(await target(second)), reason }))).toBe("notNow");
  });

  test("each step from its own state alone", async () => {
    const id = await one();
    const text = "已办。";
    expect(outcomeOf(await answer(liaison, at(monday), { ...(await target(id)), text }))).toBe("notNow");
    expect(outcomeOf(await close(leader, at(monday), { ...(await target(id)), text: "" }))).toBe("notNow");
    granted(await sign(head, at(monday), await target(id)));
    expect(outcomeOf(await sign(head, at(monday), await target(id)))).toBe("notNow");
    granted(await answer(head, at(monday), { ...(await target(id)), text }));
    const early = { ...(await target(id)), reason: "再报。", answerDay: "2023-05-01" };
    expect(outcomeOf(await returnAnswer(leader, at(monday), early))).toBe("dueInPast");
  });
});

describe("who", () => {
  test("others do not find it; who sees it does not answer for the unit", async () => {
    const id = await one();
    for (const stranger of [countyHead, foreignHead, otherHead, countyLeader, foreignLeader])
      expect(outcomeOf(await sign(stranger, at(monday), await target(id)))).toBe("notFound");
    for (const reader of [leader, inspector])
      expect(outcomeOf(await sign(reader, at(monday), await target(id)))).toBe("notAllowed");
    granted(await sign(liaison, at(monday), await target(id)));
    granted(await answer(liaison, at(monday), { ...(await target(id)), text: "已办。" }));
    for (const reader of [liaison, inspector])
      expect(outcomeOf(await close(reader, at(monday), { ...(await target(id)), text: "" }))).toBe("notAllowed");
  });

  test("the county's leader reads the city's, and does not close it", async () => {
    const [id = ""] = await written(["GCQ-SGJ"]);
    granted(await sign(countyHead, at(monday), await target(id)));
    granted(await answer(countyHead, at(monday), { ...(await target(id)), text: "已办。" }));
    expect(outcomeOf(await close(countyLeader, at(monday), { ...(await target(id)), text: "" }))).toBe("notAllowed");
    const successor = testViewer("新任市领导", ["leader", "CZ"]);
    granted(await close(successor, at(monday), { ...(await target(id)), text: "好。" }));
  });

  test("the city's inspectors answer for the city", async () => {
    const [id = ""] = await written(["CZ"]);
    granted(await sign(inspector, at(monday), await target(id)));
    granted(await answer(inspector, at(monday), { ...(await target(id)), text: "已开展回头看。" }));
    expect((await row(id)).state).toBe("answered");
  });
});

describe("a race", () => {
  test("two sign at once: one does, the other is told who", async () => {
    const id = await one();
    const seen = await target(id);
    const tried = await Promise.all([sign(head, at(monday), seen), sign(liaison, at(monday), seen)]);
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect((await eventsOf(id)).length).toBe(2);
    expect((await row(id)).version).toBe(2);
  });

  test("withdrawn while somebody signs: history and state agree", async () => {
    const id = await one();
    const seen = await target(id);
    const tried = await Promise.all([
      withdraw(leader, at(monday), { ...seen, reason: "另行部署。" }),
      sign(liaison, at(monday), seen),
    ]);
    expect(tried.filter(({ ok }) => ok).length).toBe(1);
    expect((await eventsOf(id)).at(-1)?.toState).toBe((await row(id)).state);
    expect((await spansOf(id)).length).toBe(2);
  });
});
