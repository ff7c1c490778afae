import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { issues } from "@/db/schema";
import { emptySearchIndex } from "@/db/search-index";
import { searchEntries } from "@/db/search-tables";
import { edit } from "@/features/issues/commands/draft";
import { replacePartner } from "@/features/issues/commands/partners";
import { reassign } from "@/features/issues/commands/triage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, drafted, granted, issueIn, monday, people, target, words } from "@/test-support/ledger";
import { painPointIn } from "@/test-support/pain-point-moves";
import { expectedTokens, indexedTokens } from "@/test-support/search-index";
import { importing, seedCatalogue } from "@/test-support/seed";
import { wander } from "@/test-support/wander";
import { refreshSearch } from "./refresh";

const isWhatRowsSay = async () => expect(await indexedTokens()).toEqual(await expectedTokens());
const tokens = async (id: string) => (await indexedTokens()).get(`issue ${id}`) ?? [];

beforeEach(async () => {
  await freshDatabase();
});

test.each([3, 20230630])(
  "after a random walk through the commands the index is what the rows say (%i)",
  async (seed) => {
    await aCity();
    expect(await refreshSearch()).toEqual({ issue: 0, painPoint: 0, task: 1 });
    await wander(seed, { issues: 8, tries: 250 });
    for (const state of ["received", "answered", "linked"] as const)
      await painPointIn(state, { text: `窗口排队太久（${state}）。` });
    await isWhatRowsSay();
    expect((await indexedTokens()).size).toBeGreaterThan(10);
  },
);

test("words, lead and partners that change are found as they now are, and no more as they were", async () => {
  await aCity();
  await refreshSearch();
  const draft = await drafted();
  expect(await tokens(draft)).toContain("厂房");
  const newWords = { ...words, title: "叫号屏黑了", description: "𠮷字打不出来，ＥＴＣ也办不了" };
  granted(await edit(people.inspector, at(monday), { ...(await target(draft)), ...newWords }));
  const now = await tokens(draft);
  expect(now).not.toContain("厂房");
  for (const token of ["叫号", "^叫号", "𠮷", "𠮷字", "etc"]) expect(now).toContain(token);

  const id = await issueIn("assigned", { partners: ["GCQ-SGJ"] });
  expect(await tokens(id)).toEqual(expect.arrayContaining(["@sgj", "@gcq-sgj", "#cz-2023-0001", "#1"]));
  const change = { unit: "GCQ-SGJ", by: "DZX-SGJ", reason: "换一家协办。" };
  granted(await replacePartner(people.inspector, at(monday), { ...(await target(id)), ...change }));
  granted(await reassign(people.inspector, at(monday), { ...(await target(id)), lead: "RSJ", reason: "职责在人社。" }));
  expect(await tokens(id)).toEqual(expect.arrayContaining(["@rsj", "@dzx-sgj"]));
  expect(await tokens(id)).not.toContain("@sgj");
  await isWhatRowsSay();
});

test("a refused command leaves the index as it was", async () => {
  await aCity();
  await refreshSearch();
  const id = await drafted();
  const before = await indexedTokens();
  const result = await edit(people.inspector, at(monday), { id, version: 99, ...words, title: "别的话" });
  expect(result.ok).toBe(false);
  expect(await indexedTokens()).toEqual(before);
});

test("what has no entry, or one of an older cut, gets one; anew everything does", async () => {
  await aCity();
  const ids = [await drafted(), await drafted(), await issueIn("closed")];
  await painPointIn("received");
  const whole = await expectedTokens();
  await transaction(emptySearchIndex);
  expect(await refreshSearch()).toEqual({ issue: 3, painPoint: 1, task: 1 });
  expect(await indexedTokens()).toEqual(whole);
  expect(await refreshSearch()).toEqual({ issue: 0, painPoint: 0, task: 0 });

  await transaction(async (tx) => {
    await tx
      .update(issues)
      .set({ title: "另一个题目" })
      .where(eq(issues.id, ids[0] ?? ""));
    await tx
      .update(searchEntries)
      .set({ version: 0 })
      .where(eq(searchEntries.subjectId, ids[0] ?? ""));
  });
  expect(await refreshSearch()).toMatchObject({ issue: 1 });
  await isWhatRowsSay();
  expect(await refreshSearch({ anew: true })).toEqual({ issue: 3, painPoint: 1, task: 1 });
  await isWhatRowsSay();
});

test("an import of tasks and a unit that moves reach the index", async () => {
  await seedCatalogue();
  await isWhatRowsSay();
  expect((await indexedTokens()).get("task A-115")).toEqual(expect.arrayContaining(["食品", "^食品", "#115", "!task"]));
  const id = await drafted(people.inspector, "CZ");
  await transaction((tx) =>
    tx.update(issues).set({ raisingUnit: "GCQ-SGJ", state: "raised" }).where(eq(issues.id, id)),
  );
  await refreshSearch({ anew: true });
  expect(await tokens(id)).toContain("@gcq");
  expect(await tokens(id)).not.toContain("@gcq-rsj");
  const head = "code,name_zh,short_zh,name_en,kind,parent,counterpart";
  const report = await importing("units", `${head}\nGCQ-SGJ,贵池区市场监督管理局,贵池区市监局,,bureau,GCQ-RSJ,SGJ\n`);
  expect(report).toMatchObject({ applied: true });
  expect(await tokens(id)).toContain("@gcq-rsj");
});
