import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import * as schema from "@/db/schema";
import { files, painPoints } from "@/db/schema";
import { decrypt } from "@/lib/crypto";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, monday, openSpan, outcomeOf, people } from "@/test-support/ledger";
import { citizen, complaint, painPoint, told } from "@/test-support/pain-points";
import { follow } from "../queries/follow";
import { tellSchema } from "../schema";
import { judge } from "./judge";
import { reveal } from "./reveal";
import { tell } from "./tell";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const verdict = { solved: false, level: "poor", text: `还是不行，打${citizen.phone}找我` } as const;

describe("telling", () => {
  it("keeps the masked words to read, the told ones sealed, and begins history and span", async () => {
    const { id, number, code } = await told({ name: citizen.name, phone: citizen.phone });
    const row = await painPoint(id);
    expect(number).toBe("SQ-2023-0001");
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
    expect(row).toMatchObject({
      state: "received",
      jurisdiction: "CZ",
      unit: "SGJ",
      quarantined: false,
      releasedAt: null,
      interimDueDay: "2023-05-15",
      text: "新开药店办证，窗口让我第三次回去盖章。我的电话〔电话号码〕，身份证〔身份证号〕。",
    });
    expect(decrypt(row.original, `painPoint.original:${id}`)).toBe(complaint);
    expect(await openSpan(id)).toEqual(["received"]);
    const [first] = await eventsOf(id);
    expect(first).toMatchObject({ type: "painPointTold", actorId: "job:publicDoor", toState: "received" });
    expect(JSON.stringify(first?.particulars)).not.toContain("药店");
  });

  it("goes to the county that the unit belongs to, and to the city without a unit", async () => {
    expect(await painPoint((await told({ unit: "GCQ-SGJ" })).id)).toMatchObject({ jurisdiction: "GCQ" });
    const bare = { unit: "", taskCode: "", text: "不知道该去哪个窗口。" };
    expect(await painPoint((await told(bare)).id)).toMatchObject({ jurisdiction: "CZ", unit: null, taskCode: null });
  });

  it("refuses a unit or service out of use, at its field", async () => {
    const say = async (input: object) => tell(tellSchema.parse({ text: complaint, ...input }), door);
    const door = { now: at(monday), quarantine: null };
    await transaction(async (tx) => {
      await tx
        .update(schema.units)
        .set({ retiredAt: at(monday) })
        .where(eq(schema.units.code, "SGJ"));
      await tx.update(schema.tasks).set({ retiredAt: at(monday) });
    });
    expect(await say({ unit: "SGJ" })).toMatchObject({ refusal: { code: "invalid", fields: { unit: "retired" } } });
    expect(await say({ taskCode: "A-001" })).toMatchObject({ refusal: { fields: { taskCode: "retired" } } });
    expect(await db.$count(painPoints)).toBe(0);
    granted(await say({ unit: "RSJ" }));
  });

  it("numbers each its own, also at once", async () => {
    const all = await Promise.all(
      ["一", "二", "三", "四"].map((word) => told({ text: `第${word}条诉求，排队太久。` })),
    );
    expect(new Set(all.map(({ number }) => number)).size).toBe(4);
  });

  it("keeps apart what the door doubts, and the same words told again", async () => {
    const parsed = tellSchema.parse({ text: "窗口中午没人，能不能轮班？" });
    granted(await tell(parsed, { now: at(monday), quarantine: "withoutScript" }));
    granted(await tell(parsed, { now: at(monday, "11:00"), quarantine: null }));
    const rows = await db.select({ reason: painPoints.quarantineReason }).from(painPoints).orderBy(painPoints.number);
    expect(rows.map(({ reason }) => reason)).toEqual(["withoutScript", "repeated"]);
  });

  it("names unknown units and tasks, and keeps nothing", async () => {
    const parsed = tellSchema.parse({ text: "排队太久了。", unit: "NONE" });
    expect(outcomeOf(await tell(parsed, { now: at(monday), quarantine: null }))).toBe("invalid");
    expect(await db.select().from(painPoints)).toEqual([]);
  });

  it("keeps pictures under names of ours, for who sees the pain point", async () => {
    const facts = {
      sha256: "0",
      type: "image/png",
      width: 1,
      height: 1,
      takenAt: null,
      perceptualHash: null,
      finePrint: null,
    };
    const bytes = readFileSync("app/icon.svg");
    const parsed = tellSchema.parse({ text: "叫号屏坏了三天。" });
    const pictures = [{ ...facts, bytes, small: null }];
    granted(await tell(parsed, { now: at(monday), quarantine: null, pictures }));
    const [kept] = await db.select().from(files);
    expect(kept).toMatchObject({ name: "1.png", phase: "found", uploadedBy: "job:publicDoor" });
  });

  it("comes back as it went in: scripts, formulas, emoji, rare and turning letters, 10,000 of them", async () => {
    const { inspector } = people;
    const texts = [
      "<script>alert(1)</script>",
      '=HYPERLINK("x")',
      "😀👨‍👩‍👧 𠮷野家",
      "\u202Eabc\u202C 反了",
      "长".repeat(10_000),
    ];
    for (const text of texts) {
      const { id } = await told({ text });
      expect((await painPoint(id)).text).toBe(text);
      expect(granted(await reveal(inspector, at(monday), { id })).original).toBe(text);
    }
    expect(tellSchema.safeParse({ text: "长".repeat(10_001) }).success).toBe(false);
  });
});

describe("following", () => {
  it("shows the way and nobody's name, to who has number and code", async () => {
    const { number, code } = await told({ name: citizen.name, phone: citizen.phone });
    const seen = await follow(number.toLowerCase(), ` ${code.toLowerCase().replaceAll("-", " ")} `);
    expect(seen).toMatchObject({
      number,
      state: "received",
      merged: false,
      interimDueDay: "2023-05-15",
      mayJudge: false,
    });
    const said = JSON.stringify(seen);
    for (const secret of Object.values(citizen)) expect(said).not.toContain(secret);
  });

  it("answers a wrong code like a wrong number", async () => {
    const { number, code } = await told();
    const other = await told({ text: "另一件事，电话没人接。" });
    expect(await follow(number, other.code)).toBeUndefined();
    expect(await follow("SQ-2023-9999", code)).toBeUndefined();
    expect(await follow(number, "")).toBeUndefined();
    expect(outcomeOf(await judge(number, other.code, verdict, at(monday)))).toBe("notFound");
  });

  it("lets nobody judge before there is an answer", async () => {
    const { number, code } = await told();
    expect(outcomeOf(await judge(number, code, verdict, at(monday)))).toBe("notNow");
  });
});

it("no table holds the phone, the name or the ID in clear", async () => {
  const { id, number, code } = await told({ name: citizen.name, phone: citizen.phone });
  await transaction((tx) => tx.update(painPoints).set({ state: "answered" }));
  granted(await judge(number, code, verdict, at(monday)));
  await reveal(people.inspector, at(monday), { id });
  let dump = "";
  for (const table of Object.values(schema)) dump += JSON.stringify(await db.select().from(table as typeof painPoints));
  expect(dump).toContain("〔电话号码〕");
  for (const secret of [...Object.values(citizen), code, code.replaceAll("-", "")]) expect(dump).not.toContain(secret);
  if (!process.env.DATABASE_URL?.startsWith("file:")) return;
  const file = process.env.DATABASE_URL.slice("file:".length);
  for (const path of [file, `${file}-wal`]) {
    const bytes = readFileSync(path).toString("latin1");
    for (const secret of Object.values(citizen))
      expect(bytes).not.toContain(Buffer.from(secret, "utf8").toString("latin1"));
  }
});
