import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { escalations, issues, orders, settings } from "@/db/schema";
import { addDays } from "@/domain/calendar";
import { loadIssue } from "@/features/issues/queries/subject";
import { sweep } from "@/features/notices/commands/sweep";
import { adopt } from "@/features/orders/commands/draft";
import { issue as sign } from "@/features/orders/commands/issue";
import { orderView } from "@/features/orders/queries/views";
import { waitingOrders } from "@/features/orders/queries/waiting";
import { changeEscalation } from "@/features/settings/commands";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, people, row } from "@/test-support/ledger";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { testViewer } from "@/test-support/viewer";
import { ladderOf } from "../queries/on-issue";

const leader = testViewer("leader", ["leader", "CZ"]);

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
  await insertAccount("leader", ["leader", "CZ"]);
});

/** Swept at eight every day; which rungs were taken on which, and what was told of them. */
async function swept(from: string, to: string): Promise<string[]> {
  const told = async () => (await whatWasTold()).filter((line) => !/^(overdue|dueIn|notSigned|planMissing)/.test(line));
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const before = await told();
    await sweep(at(day, "08:00"));
    found.push(...(await told()).slice(before.length).map((line) => `${day.slice(5)} ${line}`));
  }
  return found;
}
const taken = () => db.select().from(escalations).orderBy(asc(escalations.at), asc(escalations.id));

async function overdue(dueDay = "2023-05-15"): Promise<string> {
  const id = await issueIn("rectifying");
  await transaction((tx) => tx.update(issues).set({ dueDay }).where(eq(issues.id, id)));
  return id;
}

describe("by rule", () => {
  it("what stays overdue is urged, ordered, called in and listed, each once and told to whom it concerns", async () => {
    const id = await overdue();
    const { number } = await row(id);
    expect(await swept("2023-05-16", "2023-06-20")).toEqual([
      `05-18 urged ${number}: head, inspector, liaison`,
      `05-22 orderDrafted ${number}: inspector`,
      `05-29 interviewDue ${number}: inspector`,
      `06-12 listed ${number}: head, inspector, leader, liaison`,
    ]);
    expect((await taken()).map(({ rung, byRule, day }) => [rung, byRule, day])).toEqual([
      ["urging", true, "2023-05-18"],
      ["order", true, "2023-05-22"],
      ["interview", true, "2023-05-29"],
      ["listing", true, "2023-06-12"],
    ]);
    const history = (await eventsOf(id)).filter(({ type }) => type === "escalated");
    expect(history.map(({ actorName, particulars }) => [actorName, particulars.rung])).toEqual(
      ["urging", "order", "interview", "listing"].map((rung) => ["督办规则", rung]),
    );
    expect((await row(id)).state).toBe("rectifying");
  });

  it("drafts an order for an inspector's desk, who hands it to the leader", async () => {
    const id = await overdue();
    await swept("2023-05-16", "2023-05-22");
    const [draft] = await db.select().from(orders);
    expect(draft).toMatchObject({ issueId: id, state: "draft", unit: "SGJ", fromUnit: "CZ", preset: "ordinary" });
    expect(draft?.matter).toContain("2023年5月15日");
    const waits = async (who: typeof leader, duty: "adoptOrder" | "issueOrder") =>
      db.$count(orders, waitingOrders(who)[duty]);
    expect([await waits(people.inspector, "adoptOrder"), await waits(leader, "issueOrder")]).toEqual([1, 0]);
    const target = { id: draft?.id ?? "", version: draft?.version ?? 0 };
    const shown = async (who: typeof leader) => {
      const loaded = await loadIssue(who, id);
      return loaded && (await ladderOf(who, loaded, at("2023-05-22"))).rows.at(-1)?.row.orderId;
    };
    // Its unit sees that there is one to come, and not the draft.
    expect([await shown(people.inspector), await shown(people.liaison)]).toEqual([target.id, null]);
    expect(await adopt(people.liaison, at("2023-05-22"), target)).toMatchObject({ refusal: { code: "notFound" } });
    granted(await adopt(people.inspector, at("2023-05-22"), target));
    expect([await waits(people.inspector, "adoptOrder"), await waits(leader, "issueOrder")]).toEqual([0, 1]);
    const again = { ...target, version: target.version + 1 };
    expect(await adopt(people.inspector, at("2023-05-22"), again)).toMatchObject({
      refusal: { code: "nothingChanged" },
    });
    granted(await sign(leader, at("2023-05-23"), again));
    expect((await orderView(people.liaison, target.id, at("2023-05-23")))?.number).toMatch(/走督〔2023〕1号$/);
    expect((await whatWasTold()).filter((line) => line.startsWith("orderIssued"))).toHaveLength(1);
  });

  it("another due day begins the ladder anew; an order that is open is not drafted twice", async () => {
    const id = await overdue();
    await swept("2023-05-16", "2023-05-22");
    await transaction((tx) => tx.update(issues).set({ dueDay: "2023-06-05" }).where(eq(issues.id, id)));
    await swept("2023-05-23", "2023-06-30");
    const rungs = (await taken()).map(({ rung, dueDay }) => `${rung} ${dueDay}`);
    expect(rungs).toEqual(["urging 2023-05-15", "order 2023-05-15", "interview 2023-06-05"]);
    expect(await db.$count(orders)).toBe(1);
  });

  it("another lead begins at the bottom, though the due day is the same", async () => {
    const id = await overdue();
    await swept("2023-05-16", "2023-05-22");
    await transaction((tx) => tx.update(issues).set({ leadUnit: "RSJ" }).where(eq(issues.id, id)));
    await swept("2023-05-23", "2023-05-25");
    const rows = await db.select().from(escalations).orderBy(asc(escalations.day));
    expect(rows.map(({ rung, unit, day }) => `${rung} ${unit} ${day}`)).toEqual([
      "urging SGJ 2023-05-18",
      "order SGJ 2023-05-22",
      "urging RSJ 2023-05-23",
      "order RSJ 2023-05-24",
    ]);
    expect((await db.select({ unit: orders.unit }).from(orders)).map(({ unit }) => unit).sort()).toEqual([
      "RSJ",
      "SGJ",
    ]);
  });

  it("follows the preset that is set, and none where it is left to the inspectors", async () => {
    await overdue();
    const preset = (value: string) =>
      transaction(async (tx) => {
        await tx.delete(settings).where(eq(settings.name, "escalation"));
        await tx.insert(settings).values({ name: "escalation", value: { preset: value } });
      });
    await preset("byHand");
    expect(await swept("2023-05-16", "2023-06-20")).toEqual([]);
    await preset("13710");
    await swept("2023-06-21", "2023-06-27");
    expect((await taken()).map(({ rung, day }) => `${rung} ${day}`)).toEqual([
      "urging 2023-06-21",
      "order 2023-06-25",
      "interview 2023-06-26",
      "listing 2023-06-27",
    ]);
    expect(await db.$count(orders, and(eq(orders.preset, "13710")))).toBe(1);
  });

  it("a change counts from the next working day on, also for what is overdue already", async () => {
    const id = await overdue();
    const admin = testViewer("admin", ["admin", "CZ"]);
    await swept("2023-05-15", "2023-05-15");
    const said = async (time: string) => {
      const loaded = await loadIssue(people.inspector, id);
      const next = loaded && (await ladderOf(people.inspector, loaded, at("2023-05-16", time))).next;
      return next && `${next.rung} ${next.day}`;
    };
    expect(await said("07:00")).toBe("urging 2023-05-18");
    granted(await changeEscalation(admin, at("2023-05-16", "07:30"), { version: 0, preset: "13710" }));
    expect(await said("07:31")).toBe("urging 2023-05-17");
    expect(await swept("2023-05-16", "2023-05-16")).toEqual([]);
    granted(await changeEscalation(admin, at("2023-05-16", "23:13"), { version: 1, preset: "byHand" }));
    granted(await changeEscalation(admin, at("2023-05-16", "23:14"), { version: 2, preset: "13710" }));
    await swept("2023-05-17", "2023-05-17");
    expect((await taken()).map(({ rung, day }) => `${rung} ${day}`)).toEqual(["urging 2023-05-17"]);
  });

  it("says as its next day none that was swept already", async () => {
    await swept("2023-05-19", "2023-05-19");
    const loaded = await loadIssue(people.inspector, await overdue());
    const said = async (when: Date) => loaded && (await ladderOf(people.inspector, loaded, when)).next?.day;
    expect(await said(at("2023-05-19"))).toBe("2023-05-22");
    expect(await said(at("2023-05-22", "09:00"))).toBe("2023-05-22");
    expect(await said(at("2023-05-22", "20:00"))).toBe("2023-05-23");
  });

  it("presses nobody at night or on a day off; the next working day does", async () => {
    await overdue();
    await sweep(at("2023-05-18", "23:13"));
    await sweep(at("2023-05-20", "09:00"));
    expect(await taken()).toEqual([]);
    await sweep(at("2023-05-22", "08:00"));
    expect((await taken()).map(({ rung, day }) => `${rung} ${day}`)).toEqual(["urging 2023-05-22"]);
  });

  it("lets go of what is suspended or handed in", async () => {
    const [one, two] = [await overdue(), await overdue()];
    await transaction((tx) => tx.update(issues).set({ suspended: true }).where(eq(issues.id, one)));
    await transaction((tx) => tx.update(issues).set({ state: "submitted" }).where(eq(issues.id, two)));
    expect(await swept("2023-05-16", "2023-06-20")).toEqual([]);
  });
});
