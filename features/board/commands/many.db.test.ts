import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { issues, notices } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, monday, outcomeOf, people, row, target } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { assignMany } from "./assign-many";
import { urgeMany } from "./urge-many";

const { inspector, head, leader, countyInspector } = people;
const now = at(monday, "11:00");
const asked = { lead: "SGJ", kind: "term" as const, dueDay: "2023-05-29" };

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("many assigned at once", () => {
  it("are shown as they would be, and nothing of it stays", async () => {
    const ids = [await issueIn("raised"), await issueIn("raised"), await issueIn("planning")];
    const targets = await Promise.all(ids.map(target));
    const before = await Promise.all(ids.map(row));
    const events = (await Promise.all(ids.map(eventsOf))).map((list) => list.length);
    const lines = granted(await assignMany(inspector, now, { ...asked, targets, confirmed: false }));
    expect(lines.map(({ state, lead, refusal }) => [state, lead, refusal?.code])).toEqual([
      ["assigned", expect.any(String), undefined],
      ["assigned", expect.any(String), undefined],
      ["planning", expect.any(String), "notNow"],
    ]);
    expect(lines[0]).toMatchObject({ dueDay: "2023-05-29", number: "CZ-2023-0001" });
    expect(await Promise.all(ids.map(row))).toEqual(before);
    expect((await Promise.all(ids.map(eventsOf))).map((list) => list.length)).toEqual(events);
  });

  it("are done whole or left as they are, each by itself, as the receipt says", async () => {
    const [one, changed, late] = [await issueIn("raised"), await issueIn("raised"), await issueIn("assigned")];
    const targets = await Promise.all([one, changed, late].map(target));
    targets[1] = { id: changed, version: (targets[1]?.version ?? 1) - 1 }; // somebody was faster
    const lines = granted(await assignMany(inspector, now, { ...asked, targets, confirmed: true }));
    expect(lines.map(({ refusal }) => refusal?.code ?? "done")).toEqual(["done", "changedMeanwhile", "notNow"]);
    expect([(await row(one)).state, (await row(changed)).state]).toEqual(["assigned", "raised"]);
    expect((await eventsOf(one)).at(-1)).toMatchObject({ type: "assign", actorId: inspector.accountId });
    expect((await eventsOf(changed)).at(-1)?.type).toBe("raise");
  });

  it("go each to the unit that answers for its task, where none is named", async () => {
    const id = await issueIn("raised");
    const lines = granted(
      await assignMany(inspector, now, { ...asked, lead: "", targets: [await target(id)], confirmed: true }),
    );
    expect(lines[0]?.refusal).toBeNull();
    expect((await row(id)).leadUnit).toBe("SGJ");
  });

  it("are done by a substitute each in whose name it may be, and recorded as such", async () => {
    const id = await issueIn("raised");
    // Of a bureau: what the city itself raised is none of a leader's to inspect.
    await transaction((tx) => tx.update(issues).set({ raisingUnit: "RSJ" }).where(eq(issues.id, id)));
    const onBehalfOf = { accountId: inspector.accountId, name: inspector.name, hats: [] };
    const own = testViewer("代理督查员", ["inspector", "CZ/GCQ"], ["leader", "CZ"]);
    const standIn = { ...own, grants: [...own.grants, ...inspector.grants.map((one) => ({ ...one, onBehalfOf }))] };
    const input = async () => ({ ...asked, targets: [await target(id)] });
    expect(granted(await assignMany(own, now, { ...(await input()), confirmed: false }))[0]?.refusal).not.toBeNull();
    const shown = granted(await assignMany(standIn, now, { ...(await input()), confirmed: false }));
    const lines = granted(await assignMany(standIn, now, { ...(await input()), confirmed: true }));
    expect(lines).toEqual(shown);
    expect(lines[0]?.refusal).toBeNull();
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "assign",
      actorId: own.accountId,
      particulars: { onBehalfOf: { id: inspector.accountId } },
    });
  });

  it("are shown as a substitute may do them in the second name, though the first got some way", async () => {
    const id = await issueIn("raised");
    await transaction((tx) =>
      tx.update(issues).set({ raisingUnit: "GCQ", jurisdiction: "GCQ" }).where(eq(issues.id, id)),
    );
    const onBehalfOf = { accountId: inspector.accountId, name: inspector.name, hats: [] };
    const own = testViewer("县区督查员", ["inspector", "CZ/GCQ"], ["leader", "CZ"]);
    const standIn = { ...own, grants: [...own.grants, ...inspector.grants.map((one) => ({ ...one, onBehalfOf }))] };
    const input = async () => ({ ...asked, targets: [await target(id)] });
    // Theirs to hand over, though not to a bureau of the city.
    const refused = granted(await assignMany(own, now, { ...(await input()), confirmed: false }));
    expect(refused[0]?.refusal?.code).toBe("outOfReach");
    const shown = granted(await assignMany(standIn, now, { ...(await input()), confirmed: false }));
    expect(shown[0]).toMatchObject({ refusal: null, state: "assigned" });
    expect((await row(id)).state).toBe("raised");
    expect(granted(await assignMany(standIn, now, { ...(await input()), confirmed: true }))).toEqual(shown);
  });

  it("are warned of where the lead lies in another county, and not where it is the city's", async () => {
    const line = async (lead: string) => {
      const id = await issueIn("raised");
      const input = { ...asked, lead, targets: [await target(id)], confirmed: false };
      return granted(await assignMany(inspector, now, input))[0];
    };
    expect((await line("SGJ"))?.elsewhere).toBeNull();
    expect(await line("GCQ-SGJ")).toMatchObject({ refusal: null, elsewhere: "GCQ" });
  });

  it("are not touched, nor told of, by who may not see them", async () => {
    const id = await issueIn("raised");
    const input = { ...asked, targets: [await target(id)], confirmed: true };
    for (const viewer of [head, leader]) expect(outcomeOf(await assignMany(viewer, now, input))).toBe("notFound");
    expect(granted(await assignMany(countyInspector, now, input))).toEqual([
      expect.objectContaining({ number: null, title: "", state: null, refusal: { code: "notFound" } }),
    ]);
    expect((await row(id)).state).toBe("raised");
  });
});

describe("many urged at once", () => {
  const words = "请于本周内报送进展。";

  it("are shown first, then each told and written down, and those that cannot be say why", async () => {
    const ids = [await issueIn("rectifying"), await issueIn("assigned"), await issueIn("submitted")];
    const targets = await Promise.all(ids.map(target));
    const events = async () => (await Promise.all(ids.map(eventsOf))).map((list) => list.length);
    const before = await events();
    const codes = (lines: Awaited<ReturnType<typeof urgeMany>>) =>
      granted(lines).map(({ refusal }) => refusal?.code ?? "done");
    expect(codes(await urgeMany(inspector, now, { targets, words, confirmed: false }))).toEqual([
      "done",
      "done",
      "notNow",
    ]);
    expect([await events(), await db.$count(notices)]).toEqual([before, 0]);
    expect(codes(await urgeMany(inspector, now, { targets, words, confirmed: true }))).toEqual([
      "done",
      "done",
      "notNow",
    ]);
    expect(await events()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1, before[2]]);
    expect(await db.$count(notices)).toBe(2);
    // Sent again from a page that was not read anew, nobody is urged twice.
    expect(codes(await urgeMany(inspector, now, { targets, words, confirmed: true }))).not.toContain("done");
    const [urged] = granted(
      await urgeMany(inspector, now, { targets: [await target(ids[0] ?? "")], words, confirmed: false }),
    );
    expect(urged?.refusal).toEqual({ code: "rungTaken", values: { rung: "urging" } });
    const again = await Promise.all(ids.map(target));
    expect(codes(await urgeMany(inspector, now, { targets: again, words, confirmed: true }))).toEqual([
      "rungTaken",
      "rungTaken",
      "notNow",
    ]);
    expect(await db.$count(notices)).toBe(2);
  });
});
