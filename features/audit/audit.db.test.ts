import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { isPostgres } from "@/db/dialect";
import { events, instructions, issues, units } from "@/db/schema";
import { recordExport } from "@/features/accounts/commands/record-export";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn, people } from "@/test-support/ledger";
import { undone } from "@/test-support/undone";
import { testViewer } from "@/test-support/viewer";
import { auditPage } from "./queries/events";
import { exportPages } from "./queries/export";
import { namesOf } from "./queries/names";
import { unitNames } from "./queries/units";
import { eventWord, particularsOf, type Wording } from "./queries/wording";
import { auditFilter, auditPlace } from "./schema";

const auditor = testViewer("auditor", ["auditor", "CZ"]);
let closed: string;
const idsOf = (page: Awaited<ReturnType<typeof auditPage>>) => page?.rows.map(({ id }) => id) ?? [];
const found = async (filter: Record<string, string>) =>
  (await auditPage(auditor, auditFilter.parse(filter), {}, 500))?.rows ?? [];

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  await insertAccount("sun", ["auditor", "CZ"]);
  closed = await issueIn("closed"); // 8, 18, 19 and 22 May
  await issueIn("planning");
  await recordExport(testViewer("sun", ["auditor", "CZ"]), at("2023-05-30"), { list: "audit", rows: 3 });
});

describe("the audit log", () => {
  it("is the auditor's alone", async () => {
    for (const role of ["admin", "security", "inspector", "head", "liaison", "leader"] as const) {
      const viewer = testViewer("li", [role, "CZ"]);
      expect(await auditPage(viewer, {})).toBeUndefined();
      expect((await exportPages(viewer, {})).ok).toBe(false);
    }
    expect((await auditPage(auditor, {}))?.rows.length).toBeGreaterThan(10);
  });

  it("shows everything once, the newest first, forwards and backwards by pages", async () => {
    const all = (await db.select().from(events)).map(({ id, at }) => ({ id, at }));
    const seen: string[] = [];
    let page = await auditPage(auditor, {}, {}, 4);
    const pages = [idsOf(page)];
    for (; page?.older; ) {
      const before = page.rows.at(-1);
      page = await auditPage(auditor, {}, { before }, 4);
      pages.push(idsOf(page));
    }
    seen.push(...pages.flat());
    const newest = [...all].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
    expect(seen).toEqual(newest.map(({ id }) => id));
    let back = await auditPage(auditor, {}, { after: page?.rows[0] }, 4);
    const backwards = [idsOf(back)];
    for (; back?.newer; ) {
      back = await auditPage(auditor, {}, { after: back.rows[0] }, 4);
      backwards.push(idsOf(back));
    }
    expect(backwards.toReversed().flat()).toEqual(pages.slice(0, -1).flat());
  });

  it("is filtered by time, actor, kind, subject and unit, each by what people know", async () => {
    const number = (await found({ subject: closed }))[0]?.subject ?? "";
    expect(number).toMatch(/^\w+-2023-\d+$/);
    expect((await found({ subject: number })).map(({ subjectId }) => subjectId)).toEqual(
      (await found({ subject: closed })).map(() => closed),
    );
    for (const event of await found({ from: "2023-05-18", to: "2023-05-19" }))
      expect([at("2023-05-18", "00:00") <= event.at, event.at < at("2023-05-20", "00:00")]).toEqual([true, true]);
    expect((await found({ kind: "close" })).map(({ type }) => type)).toEqual(["close"]);
    expect((await found({ about: "account" })).map(({ type }) => type)).toEqual(["listExported"]);
    expect((await found({ who: "sun" })).map(({ type }) => type)).toEqual(["listExported"]);
    expect(
      (await found({ who: people.head.accountId })).every(({ actorId }) => actorId === people.head.accountId),
    ).toBe(true);
    const unit = people.head.grants[0]?.unit.name ?? "";
    const ofUnit = await found({ unit });
    expect(ofUnit.length).toBeGreaterThan(0);
    expect(ofUnit.every(({ actorUnit }) => actorUnit === unit)).toBe(true);
    expect(await found({ who: "nobody" })).toEqual([]);
    expect(await found({ subject: "'; drop table events; --" })).toEqual([]);
  });

  it("offers every unit by the names that events bear, also from before a renaming", async () => {
    const [code = "", name = ""] = [people.head.grants[0]?.unit.code, people.head.grants[0]?.unit.name];
    const before = await unitNames(auditor);
    expect(before.groups.flatMap(({ options }) => options)).toContain(name);
    const rename = (shortName: string) =>
      transaction(async (tx) => void (await tx.update(units).set({ shortName }).where(eq(units.code, code))));
    await rename("合并后的局");
    try {
      const { groups, former } = await unitNames(auditor);
      const present = groups.flatMap(({ options }) => options);
      expect(former).toEqual([name]);
      const borne = new Set((await db.select({ unit: events.actorUnit }).from(events)).map(({ unit }) => unit));
      borne.delete("");
      expect([...present, ...former].sort()).toEqual([...borne].sort());
      for (const unit of [...present, ...former]) expect((await found({ unit })).length, unit).toBeGreaterThan(0);
    } finally {
      await rename(name);
    }
    expect(await unitNames(testViewer("li", ["inspector", "CZ"]))).toEqual({ groups: [], former: [] });
  });

  it("names an instruction by what it is about", async () => {
    const [unit = ""] = people.head.grants.map(({ unit }) => unit.code);
    const [about] = await db.select().from(issues).where(eq(issues.id, closed));
    const written = (id: string, issueId: string | null) => ({
      id,
      batch: id,
      state: "issued" as const,
      about: issueId ? ("issue" as const) : ("unit" as const),
      issueId,
      unit,
      fromUnit: "CZ",
      text: "请本周内整改到位。",
      writtenBy: "leader",
      createdAt: at("2023-05-22"),
      stateSince: at("2023-05-22"),
      signDueDay: "2023-05-24",
    });
    const { gave } = await undone(async () => {
      await transaction(
        async (tx) => void (await tx.insert(instructions).values([written("x", closed), written("y", null)])),
      );
      return namesOf(["x", "y"]);
    });
    expect(gave.get("x")).toEqual({ type: "instruction", name: about?.number });
    expect(gave.get("y")).toEqual({ type: "instruction", name: people.head.grants[0]?.unit.name });
  });

  it("says yes and no in words", () => {
    const particular = Object.assign((name: string) => name, { has: () => true });
    const wording = { particular, values: {}, flag: (value: boolean) => (value ? "是" : "否") } as unknown as Wording;
    expect(particularsOf({ late: false, solved: true }, wording).map(({ value }) => value)).toEqual(["否", "是"]);
  });

  it("calls the end of a grant that nobody confirmed a rejection", () => {
    const event = Object.assign(() => "撤销授权", { has: () => true });
    const wording = { event, rejected: "驳回授权" } as unknown as Wording;
    expect(eventWord({ type: "grantRevoked", particulars: { rejected: true } }, wording)).toBe("驳回授权");
    expect(eventWord({ type: "grantRevoked", particulars: {} }, wording)).toBe("撤销授权");
  });

  it("takes no nonsense from the address", () => {
    const nonsense = {
      from: "2023-02-30",
      to: ["x"],
      who: ["a", "b"],
      about: "secrets",
      kind: "1",
      unit: 3,
      subject: null,
    };
    expect(auditFilter.parse(nonsense)).toEqual({});
    expect(auditPlace.parse({ before: "x_y_z", after: "99999999999999999_a" })).toEqual({});
  });

  it("leaves as pages under the same filter, or says that it is too much", async () => {
    const out = await exportPages(auditor, { subject: closed });
    const rows: string[] = [];
    if (out.ok) for await (const page of out.value.pages) rows.push(...page.map(({ id }) => id));
    expect(rows).toEqual((await found({ subject: closed })).map(({ id }) => id));
    const refused = await exportPages(auditor, {}, 5);
    expect(!refused.ok && refused.refusal.code).toBe("tooManyRows");
  });
});

describe("at a million events", () => {
  /** How the database would find a page. */
  async function planOf(filter: Record<string, string>): Promise<string> {
    const { pageOf } = await import("./queries/events");
    const { matching } = await import("./queries/condition");
    const before = { at: at("2023-05-19"), id: "x" };
    const query = pageOf(await matching(auditFilter.parse(filter)), { before }) as unknown as {
      getSQL(): ReturnType<typeof sql>;
    };
    let plan: unknown;
    await transaction(async (tx) => {
      const asked = isPostgres ? sql`explain ${query.getSQL()}` : sql`explain query plan ${query.getSQL()}`;
      // A small table would be read whole, and sorted; one subject has few events to sort.
      for (const way of filter.subject ? ["seqscan"] : ["seqscan", "bitmapscan", "sort"])
        if (isPostgres) await tx.execute(sql.raw(`set local enable_${way} = off`));
      plan = isPostgres ? await tx.execute(asked) : (tx as unknown as { all(q: unknown): unknown }).all(asked);
    });
    return JSON.stringify(isPostgres ? (plan as { rows: unknown }).rows : plan);
  }

  it.each<[string, Record<string, string>]>([
    ["events_at_idx", {}],
    ["events_at_idx", { from: "2023-05-01", to: "2023-05-31" }],
    ["events_actor_idx", { who: "sun" }],
    ["events_type_idx", { kind: "close" }],
    ["events_subject_type_idx", { about: "account" }],
    ["events_unit_idx", { unit: "市公管局" }],
    ["events_subject_sequence_idx", { subject: "x" }],
  ])("a page comes from %s under %j", async (index, filter) => {
    const plan = await planOf(filter);
    expect(plan).toContain(index);
    if (index !== "events_subject_sequence_idx") expect(plan).not.toMatch(/TEMP B-TREE|"Sort|-> *Sort/);
  });
});
