import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { anchorHeads, anchors, chainChecks, events } from "@/db/schema";
import { sealDays } from "@/features/history/commands";
import { eventHash } from "@/features/history/queries";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";
import { lastEvent } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn } from "@/test-support/ledger";
import { undone } from "@/test-support/undone";
import { testViewer } from "@/test-support/viewer";
import { startCheck } from "./commands/start-check";
import { checkChains } from "./queries/check";
import { checkById, latestChecks } from "./queries/checks";
import type { Scope } from "./queries/links";

const auditor = testViewer("auditor", ["auditor", "CZ"]);
const now = at("2023-05-30");
let closed: string;
let other: string;
type Row = typeof events.$inferSelect;
const history = (id: string) => db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.sequence);
const row = async (sequence: number): Promise<Row> => {
  const found = (await history(closed))[sequence - 1];
  if (!found) throw new Error("no such event");
  return found;
};
const last = async () => (await history(closed)).length;

async function check(scope: Scope = {}) {
  let result: { findings: object[]; chains: number; events: number; anchors: number } | undefined;
  for await (const checked of checkChains(scope)) result = { ...checked };
  return result ?? { findings: [], chains: 0, events: 0, anchors: 0 };
}
/** What a check finds after somebody was at the database by hand; nothing of it stays. */
const afterwards = async (tamper: () => Promise<unknown>, scope?: Scope) =>
  (
    await undone(async () => {
      await tamper();
      return (await check(scope)).findings;
    })
  ).gave;
const set = (id: string, values: Partial<Row>) =>
  transaction(async (tx) => {
    await tx.update(events).set(values).where(eq(events.id, id));
  });
const remove = (id: string) =>
  transaction(async (tx) => {
    await tx.delete(events).where(eq(events.id, id));
  });
/** With a hash that fits, as somebody would write it who knows how it is made. */
const forged = (event: Omit<Row, "hash">): Row => ({ ...event, hash: eventHash(event) });
/** A chain rewritten from one event on, hashes and links included. */
async function rewrite(from: number, change: (event: Row) => Partial<Row>) {
  const all = await history(closed);
  let previousHash = all[from - 2]?.hash ?? "";
  for (const event of all.slice(from - 1)) {
    const { hash: _, ...rest } = { ...event, ...(event.sequence === from ? change(event) : {}), previousHash };
    const made = forged(rest);
    await set(event.id, made);
    previousHash = made.hash;
  }
}

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  closed = await issueIn("closed"); // 8, 18, 19 and 22 May
  other = await issueIn("planning");
  await sealDays(now);
});

describe("a check", () => {
  it("finds nothing where nobody was at it, and says what it went through", async () => {
    expect(await check()).toMatchObject({ findings: [], chains: 2, events: await db.$count(events), anchors: 4 });
    expect(await check({ from: "2023-05-22", to: "2023-05-22" })).toMatchObject({
      findings: [],
      chains: 1,
      anchors: 1,
    });
    expect(await check({ subject: closed })).toMatchObject({ findings: [], chains: 1, events: await last() });
  });

  it.each<[string, Partial<Row>]>([
    ["another actor", { actorName: "别人" }],
    ["another time", { at: new Date("2023-05-01T00:00:00.001Z") }],
    ["other particulars", { particulars: { reason: "没有这回事" } }],
    ["another state", { toState: "cancelled" }],
    ["another hash", { hash: "0".repeat(64) }],
    ["another link", { previousHash: "0".repeat(64) }],
  ])("names an event that was edited: %s", async (_, values) => {
    const event = await row(3);
    const findings = await afterwards(() => set(event.id, values));
    expect(findings[0]).toMatchObject({ fault: "changed", subjectType: "issue", subjectId: closed, sequence: 3 });
    expect(await afterwards(() => set(event.id, values), { subject: closed })).toContainEqual(findings[0]);
    expect(await afterwards(() => set(event.id, values), { subject: other })).toEqual([]);
  });

  it("names an event that was taken out of the middle, and the first one", async () => {
    for (const sequence of [1, 3]) {
      const event = await row(sequence);
      expect(await afterwards(() => remove(event.id))).toContainEqual(
        expect.objectContaining({ fault: "missing", subjectId: closed, sequence }),
      );
    }
  });

  it("names an event that was put in", async () => {
    const count = await last();
    const end = await row(count);
    const { hash, ...rest } = { ...end, id: newId(), sequence: count + 1, previousHash: end.hash };
    const put = () =>
      transaction(async (tx) => {
        await tx.insert(events).values(forged(rest));
      });
    expect(await afterwards(put)).toEqual([
      { fault: "added", subjectId: closed, sequence: count + 1, day: "2023-05-22" },
    ]);
    expect(await afterwards(put, { subject: closed })).toEqual(await afterwards(put));
    // A whole history that never was.
    const made = forged({ ...rest, subjectId: "made-up", sequence: 1, previousHash: "" });
    const chain = () =>
      transaction(async (tx) => {
        await tx.insert(events).values(made);
      });
    expect(await afterwards(chain)).toEqual([{ fault: "added", subjectId: "made-up", sequence: 1, day: "2023-05-22" }]);
  });

  it("names events that changed places", async () => {
    const [two, three] = [await row(2), await row(3)];
    const findings = await afterwards(async () => {
      await set(two.id, { sequence: 1_000 });
      await set(three.id, { sequence: 2 });
      await set(two.id, { sequence: 3 });
    });
    expect(findings.slice(0, 2)).toMatchObject([
      { fault: "changed", subjectId: closed, sequence: 2 },
      { fault: "changed", subjectId: closed, sequence: 3 },
    ]);
  });

  it("names the last event when it was cut off, and every one of a history that is gone", async () => {
    const count = await last();
    const end = await row(count);
    const cut = { fault: "cut", subjectId: closed, sequence: count, day: "2023-05-22" };
    expect(await afterwards(() => remove(end.id))).toEqual([cut]);
    expect(await afterwards(() => remove(end.id), { subject: closed })).toEqual([cut]);
    expect(await afterwards(() => remove(end.id), { from: "2023-05-22", to: "2023-05-22" })).toEqual([cut]);
    const gone = await afterwards(() =>
      transaction(async (tx) => {
        await tx.delete(events).where(eq(events.subjectId, closed));
      }),
    );
    expect(gone).toHaveLength(4); // once a sealed day on which it grew
    expect(gone).toContainEqual(cut);
  });

  it("names what was rewritten together with its hashes", async () => {
    const findings = await afterwards(() => rewrite(3, () => ({ actorName: "别人" })));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({ fault: "rewritten", subjectId: closed });
    const count = await last();
    expect(findings).toContainEqual(expect.objectContaining({ sequence: count, day: "2023-05-22" }));
    // One link alone, with its own hash right: the next one gives it away.
    const three = await row(3);
    const { hash, ...rest } = { ...three, actorName: "别人" };
    expect((await afterwards(() => set(three.id, forged(rest))))[0]).toMatchObject({ fault: "rewritten", sequence: 3 });
  });

  it("names a seal that was changed, taken out, or whose list was", async () => {
    const seal = (work: (day: string) => Promise<unknown>) => afterwards(() => work("2023-05-18"));
    const fault = (day: string) => ({ fault: "seal", day });
    const values = { hash: "0".repeat(64) };
    const changed = await seal((day) =>
      transaction((tx) => tx.update(anchors).set(values).where(eq(anchors.day, day)).returning()),
    );
    expect(changed).toEqual([fault("2023-05-18"), fault("2023-05-19")]);
    const out = await seal((day) => transaction((tx) => tx.delete(anchors).where(eq(anchors.day, day)).returning()));
    expect(out).toEqual([fault("2023-05-19")]);
    const listed = await seal((day) =>
      transaction((tx) => tx.update(anchorHeads).set(values).where(eq(anchorHeads.day, day)).returning()),
    );
    expect(listed).toContainEqual(fault("2023-05-18"));
  });

  it("still tells the day of a seal from before its links were kept", async () => {
    const end = await row(await last());
    const old = async () => {
      await transaction((tx) => tx.delete(anchorHeads).returning());
      expect((await check()).findings).toEqual([]);
      await remove(end.id);
    };
    expect(await afterwards(old)).toEqual([{ fault: "seal", day: "2023-05-22" }]);
  });
});

describe("a check that somebody starts", () => {
  const start = (input: Parameters<typeof startCheck>[2], viewer = auditor) => startCheck(viewer, now, input);

  it("is the auditor's, keeps its result, and is told in the history", async () => {
    const admin = testViewer("admin", ["admin", "CZ"]);
    expect((await start({ scope: "all" }, admin)).ok).toBe(false);
    expect(await latestChecks(admin)).toBeUndefined();
    const total = await db.$count(events);
    const started = await start({ scope: "all" });
    const id = started.ok ? started.value.id : "";
    expect(await checkById(auditor, id)).toMatchObject({ state: "whole", chains: 2, events: total, total, found: 0 });
    expect(await checkById(admin, id)).toBeUndefined();
    expect(await lastEvent("auditor")).toEqual({ type: "chainChecked", by: "auditor", events: total, found: 0 });
  });

  it("names what it found on its page, by number or by day", async () => {
    const event = await row(3);
    const { gave } = await undone(async () => {
      await set(event.id, { actorName: "别人" });
      const started = await start({ scope: "subject", subject: closed });
      const days = await start({ scope: "days", from: "2023-05-08", to: "2023-05-08" });
      return [
        await checkById(auditor, started.ok ? started.value.id : ""),
        await checkById(auditor, days.ok ? days.value.id : ""),
      ];
    });
    for (const told of gave)
      expect(told).toMatchObject({ state: "broken", findings: [{ fault: "changed", subjectId: closed, sequence: 3 }] });
  });

  it("is not started twice, and one that fell silent is told as interrupted", async () => {
    const running = {
      startedBy: "auditor",
      startedAt: machineNow(),
      scope: {},
      total: 1,
      findings: [],
      aliveAt: machineNow(),
    };
    const { gave } = await undone(async () => {
      await transaction((tx) =>
        tx
          .insert(chainChecks)
          .values({ ...running, id: "running" })
          .returning(),
      );
      const led = await start({ scope: "all" });
      const silent = new Date(Date.parse("2023-01-01"));
      await transaction((tx) =>
        tx.update(chainChecks).set({ aliveAt: silent }).where(eq(chainChecks.id, "running")).returning(),
      );
      const fresh = await start({ scope: "all" });
      return { led, fresh, state: (await checkById(auditor, "running"))?.state };
    });
    expect(gave.led).toEqual({ ok: true, value: { id: "running" } });
    expect(gave.fresh.ok && gave.fresh.value.id).not.toBe("running");
    expect(gave.state).toBe("interrupted");
  });

  it("says when a subject is not known", async () => {
    const refused = await start({ scope: "subject", subject: "nobody" });
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { subject: "noSubject" } } });
  });
});
