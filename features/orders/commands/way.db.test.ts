import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { orderNotes, orders } from "@/db/schema";
import { close } from "@/features/issues/commands/review";
import { reassign } from "@/features/issues/commands/triage";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  at,
  eventsOf,
  granted,
  issueIn,
  row as ledgerRow,
  monday,
  outcomeOf,
  people,
  spansOf,
} from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { draftContext } from "../queries/draft-context";
import { accept, finish, plan, tell } from "./answer";
import { clear, discard, returnOrder } from "./decide";
import { draft, edit } from "./draft";
import { issue, withdraw } from "./issue";

const { leader, head, liaison, inspector, inspector2, countyInspector, foreignInspector, otherHead, partner } = people;
const countyLeader = testViewer("贵池区领导", ["leader", "CZ/GCQ"]);
const content = { title: "关于开办企业材料重复提交问题的督办单", matter: "逾期未改。", demand: "请限期整改。" };
const words = { ...content, preset: "13710" as const };
const text = "已安排专人整改。";
const reason = "没有完成时限。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

async function row(id: string) {
  const [found] = await db.select().from(orders).where(eq(orders.id, id));
  if (!found) throw new Error(`no order ${id}`);
  return found;
}
const target = async (id: string) => ({ id, version: (await row(id)).version });
const drafted = async (issueId?: string) =>
  granted(await draft(inspector, at(monday), { ...words, id: issueId ?? (await issueIn("rectifying")) })).id;
async function issued(issueId?: string, now = at(monday)) {
  const id = await drafted(issueId);
  granted(await issue(leader, now, await target(id)));
  return id;
}

describe("a draft", () => {
  test("about an open issue, to the unit that answers for it; without number or days", async () => {
    const id = await drafted();
    expect(await row(id)).toMatchObject({
      state: "draft",
      unit: "SGJ",
      fromUnit: "CZ",
      number: null,
      planDueDay: null,
    });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(["orderDrafted"]);
    expect((await spansOf(id)).map(({ state }) => state)).toEqual(["draft"]);
  });

  test("is an inspector's, of an issue that somebody leads and that is not over", async () => {
    const open = await issueIn("rectifying");
    const tried = async (by: typeof inspector, issueId: string) =>
      outcomeOf(await draft(by, at(monday), { ...words, id: issueId }));
    expect(await tried(leader, open)).toBe("notAllowed");
    expect(await tried(head, open)).toBe("notAllowed");
    expect(await tried(foreignInspector, open)).toBe("notFound");
    const offered = async (issueId: string) => (await draftContext(inspector, issueId))?.issueId;
    for (const state of ["raised", "closed"] as const) {
      const other = await issueIn(state);
      expect([await tried(inspector, other), await offered(other)]).toEqual(["notNow", undefined]);
    }
    expect([await offered(open), await offered("none")]).toEqual([open, undefined]);
    expect(await db.$count(orders)).toBe(0);
  });

  test("is changed by its inspectors until it is signed, and tells what was changed", async () => {
    const id = await drafted();
    const seen = await target(id);
    expect(outcomeOf(await edit(inspector2, at(monday), { ...seen, ...words }))).toBe("nothingChanged");
    granted(await edit(inspector2, at(monday), { ...seen, ...words, preset: "ordinary" }));
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "orderEdited", particulars: { fields: ["preset"] } });
    expect(outcomeOf(await edit(inspector, at(monday), { ...seen, ...words, demand: "请" }))).toBe("changedMeanwhile");
    expect(outcomeOf(await edit(leader, at(monday), { ...(await target(id)), ...words }))).toBe("notAllowed");
    granted(await issue(leader, at(monday), await target(id)));
    expect(outcomeOf(await edit(inspector, at(monday), { ...(await target(id)), ...words }))).toBe("notNow");
  });

  test("goes without a number: discarded by an inspector, or not signed by the leader", async () => {
    const [one, two] = [await drafted(), await drafted()];
    granted(await discard(inspector, at(monday), { ...(await target(one)), reason }));
    granted(await withdraw(leader, at(monday), { ...(await target(two)), reason }));
    expect([(await row(one)).state, (await row(two)).state]).toEqual(["discarded", "discarded"]);
    expect((await row(await issued())).number).toBe(1);
  });
});

describe("is not signed any more", () => {
  const signed = async (id: string) => outcomeOf(await issue(leader, at("2023-05-11"), await target(id)));
  const about = async (id: string) => ({ id, version: (await ledgerRow(id)).version });

  test("once the issue went to another lead", async () => {
    const issueId = await issueIn("rectifying");
    const id = await drafted(issueId);
    granted(
      await reassign(inspector, at("2023-05-10"), { ...(await about(issueId)), lead: "RSJ", reason: "职能调整" }),
    );
    expect(await signed(id)).toBe("formerLead");
    granted(await withdraw(leader, at("2023-05-11"), { ...(await target(id)), reason }));
    expect((await row(await issued())).number).toBe(1);
  });

  test("once the issue is over", async () => {
    const issueId = await issueIn("inspecting");
    const id = await drafted(issueId);
    granted(await close(inspector2, at("2023-05-10"), { ...(await about(issueId)), conclusion: "现场复核属实。" }));
    expect(await signed(id)).toBe("notNow");
    expect((await row(id)).state).toBe("draft");
  });
});

describe("the way", () => {
  test("signed, signed for, planned, returned, planned again, told, finished, cleared", async () => {
    const id = await issued();
    expect(await row(id)).toMatchObject({
      year: 2023,
      number: 1,
      acceptDueDay: "2023-05-09",
      planDueDay: "2023-05-09",
      tellDueDay: "2023-05-11",
      finishDueDay: "2023-05-17",
    });
    granted(await accept(liaison, at("2023-05-09", "23:59"), await target(id)));
    granted(await plan(liaison, at("2023-05-10"), { ...(await target(id)), text }));
    granted(await returnOrder(inspector, at("2023-05-10"), { ...(await target(id)), reason }));
    granted(await plan(head, at("2023-05-10"), { ...(await target(id)), text: "5 月 15 日前完成。" }));
    granted(await tell(liaison, at("2023-05-11"), { ...(await target(id)), text }));
    granted(await finish(head, at("2023-05-15"), { ...(await target(id)), text }));
    granted(await clear(inspector2, at("2023-05-16"), { ...(await target(id)), text: "" }));
    expect(await row(id)).toMatchObject({ state: "cleared", doneAt: at("2023-05-15") });
    const types = (await eventsOf(id)).map(({ type }) => type.replace("order", ""));
    expect(types.join(" ")).toBe("Drafted Issued Accepted Planned Returned Planned Progressed Done Cleared");
    expect((await spansOf(id)).map(({ state }) => state).join(" ")).toBe(
      "draft issued accepted planned accepted planned progressing done cleared",
    );
    const notes = await db.select().from(orderNotes).where(eq(orderNotes.orderId, id));
    expect(notes.map(({ kind }) => kind).sort()).toEqual(["finish", "plan", "plan", "return", "tell"]);
    expect((await eventsOf(id))[2]?.particulars).toEqual({ late: false });
  });

  test("finished without telling in between; returned, it goes on and is not done any more", async () => {
    const id = await issued();
    granted(await accept(liaison, at("2023-05-10", "00:01"), await target(id)));
    expect((await eventsOf(id)).at(-1)?.particulars).toEqual({ late: true });
    granted(await plan(liaison, at("2023-05-10"), { ...(await target(id)), text }));
    granted(await finish(liaison, at("2023-05-10"), { ...(await target(id)), text }));
    granted(await returnOrder(inspector, at("2023-05-11"), { ...(await target(id)), reason }));
    expect(await row(id)).toMatchObject({ state: "progressing", doneAt: null });
  });

  test("withdrawn keeps its number; finished it is not withdrawn", async () => {
    const first = await issued();
    granted(await withdraw(leader, at(monday), { ...(await target(first)), reason }));
    const second = await issued();
    expect([(await row(first)).number, (await row(second)).number]).toEqual([1, 2]);
    granted(await accept(liaison, at(monday), await target(second)));
    granted(await plan(liaison, at(monday), { ...(await target(second)), text }));
    granted(await finish(liaison, at(monday), { ...(await target(second)), text }));
    expect(outcomeOf(await withdraw(leader, at(monday), { ...(await target(second)), reason }))).toBe("notNow");
  });
});

describe("the registry", () => {
  test("has no gaps: what fails takes no number, and years begin anew", async () => {
    const ids = [await drafted(), await drafted(), await drafted()];
    const seen = await Promise.all(ids.map(target));
    // Each twice at once: one of the two is refused, and no number is lost with it.
    const tried = await Promise.all([...seen, ...seen].map((one) => issue(leader, at(monday), one)));
    expect(tried.map(outcomeOf).filter((code) => code === "done")).toHaveLength(3);
    const numbers = (await Promise.all(ids.map(row))).map(({ number }) => number);
    expect(numbers.sort()).toEqual([1, 2, 3]);
    expect(await row(await issued(undefined, at("2024-01-02")))).toMatchObject({ year: 2024, number: 1 });
  });

  test("a county has its own", async () => {
    await issued();
    const issueId = await issueIn("rectifying");
    const id = granted(await draft(inspector, at(monday), { ...words, id: issueId })).id;
    await db.$count(orders);
    expect(outcomeOf(await issue(countyLeader, at(monday), await target(id)))).toBe("notFound");
    expect(outcomeOf(await draft(countyInspector, at(monday), { ...words, id: issueId }))).toBe("notFound");
  });
});

describe("who", () => {
  test("the unit reads nothing before it is signed, others nothing at all", async () => {
    const id = await drafted();
    for (const stranger of [head, liaison, otherHead, countyInspector])
      expect(outcomeOf(await accept(stranger, at(monday), await target(id)))).toBe("notFound");
    expect(outcomeOf(await issue(inspector, at(monday), await target(id)))).toBe("notAllowed");
    granted(await issue(leader, at(monday), await target(id)));
    for (const stranger of [otherHead, partner, countyInspector, foreignInspector])
      expect(outcomeOf(await accept(stranger, at(monday), await target(id)))).toBe("notFound");
    for (const reader of [leader, inspector])
      expect(outcomeOf(await accept(reader, at(monday), await target(id)))).toBe("notAllowed");
  });

  test("an inspector who wears the unit's hat does not clear it", async () => {
    const id = await issued();
    granted(await accept(liaison, at(monday), await target(id)));
    granted(await plan(liaison, at(monday), { ...(await target(id)), text }));
    granted(await finish(liaison, at(monday), { ...(await target(id)), text }));
    const both = testViewer("两头", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
    expect(outcomeOf(await clear(both, at(monday), { ...(await target(id)), text: "" }))).toBe("notAllowed");
    granted(await clear(inspector, at(monday), { ...(await target(id)), text: "" }));
  });
});

describe("a race", () => {
  test("two sign for it at once: one does, the other is told who", async () => {
    const id = await issued();
    const seen = await target(id);
    const tried = await Promise.all([accept(head, at(monday), seen), accept(liaison, at(monday), seen)]);
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    expect((await spansOf(id)).map(({ state }) => state)).toEqual(["draft", "issued", "accepted"]);
  });
});
