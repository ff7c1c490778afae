import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { issues } from "@/db/schema";
import { can } from "@/domain/permission";
import { marked } from "@/domain/text/highlight";
import { workingCalendar } from "@/features/calendar/queries";
import { findIssues } from "@/features/issues/queries/find";
import { issuePage } from "@/features/issues/queries/list";
import { tabCounts } from "@/features/issues/queries/tabs";
import { insertUnits } from "@/test-support/accounts";
import { insertIssues, type MadeIssue, makeIssues, today } from "@/test-support/figures/issue-rows";
import { seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { stagePainPoints } from "@/test-support/pain-point-stage";
import { relations } from "@/test-support/permission/table";
import { refreshSearch } from "../commands/refresh";
import { searchEverything } from "./everything";

const now = new Date(`${today}T12:00:00+08:00`);
const made = makeIssues(600);
let painPoints: Awaited<ReturnType<typeof stagePainPoints>>;
const who = viewers["city inspector"];
const clock = async () => ({ today, calendar: await workingCalendar() });

/** Each once, in this order of age: what is found by them stands the other way round. */
const told = [
  ["far", "窗口不开", "无关的话", "证照在这里取，要先预约。"],
  ["near", "大厅的事", "取证照预约太慢。", ""],
  ["head", "取证照太慢", "", ""],
  ["latin", "ＥＴＣ办不了", "POS机也刷不了etc", ""],
  ["astral", "姓名里的𠮷字打不出来", "", ""],
] as const;

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
  await transaction(async (tx) => {
    for (const [at, [id, title, description, cause]] of told.entries()) {
      const row = made.find((issue) => issue.row.state === "raised")?.row as MadeIssue["row"];
      const number = `CZ-2023-7${at}00`;
      await tx
        .insert(issues)
        .values({ ...row, id: `~${at}-${id}`, number, title, description, cause, raisingUnit: "SGJ", leadUnit: null });
    }
  });
  await insertUnits(relations.raising, relations.otherBureau);
  painPoints = await stagePainPoints(now);
  await refreshSearch();
});

const found = async (q: string) =>
  (await findIssues(who, { q }, await clock())).rows.map(({ id }) => id.replace(/^~\d-/, ""));

test("by one character, by two, by more, by mixed Latin, by number", async () => {
  expect(await found("𠮷")).toEqual(["astral"]);
  expect(await found("打不")).toEqual(["astral"]);
  expect(await found("𠮷字打不出来")).toEqual(["astral"]);
  expect(await found("etc")).toEqual(["latin"]);
  expect(await found("Pos机")).toEqual(["latin"]);
  expect(await found("ＥＴＣ办不")).toEqual(["latin"]);
  expect(await found("CZ-2023-7400")).toEqual(["astral"]);
  expect((await found("7400"))[0]).toBe("astral");
  expect(await found("没有这样的话")).toEqual([]);
});

test("the title before the text, together before scattered, the newer before the older", async () => {
  expect(await found("取证照预约")).toEqual(["near", "far"]);
  expect(await found("取证照")).toEqual(["head", "near"]);
  expect(await found("证")).toEqual(expect.arrayContaining(["head", "near", "far"]));
  const titled = made.filter((issue) => issue.row.title.includes("执照") && seenBy(who, issue));
  const ids = await found("执照");
  expect(ids).toEqual(
    titled
      .map(({ row }) => row.id)
      .toSorted()
      .reverse(),
  );
});

test.each(Object.entries(viewers))("%s finds, is counted and is shown only what may be seen", async (_, viewer) => {
  for (const words of ["执照", "材料", "等", "窗口", "叫号 顺序", "提交", "没人接"]) {
    const holds = ({ row }: MadeIssue) => {
      const text = `${row.title} ${row.description}`;
      return words.split(" ").every((word) => text.includes(word));
    };
    const seen = made.filter((issue) => seenBy(viewer, issue) && holds(issue)).map(({ row }) => row.id);
    const extra = can(viewer, "system.work") ? 2 : 0;
    const { rows } = await findIssues(viewer, { q: words }, await clock());
    const ours = rows.filter(({ id }) => !id.startsWith("~")).map(({ id }) => id);
    expect(ours.toSorted(), words).toEqual(seen.toSorted());
    expect(rows.length - ours.length).toBeLessThanOrEqual(extra);
    const everything = await searchEverything(viewer, words, now);
    expect(everything.issues.total).toBe(rows.length);
    for (const row of everything.issues.rows) {
      expect(rows.map(({ id }) => id)).toContain(row.id);
      const texts = [row.title, ...(everything.issues.texts.get(row.id) ?? [])];
      expect(texts.some((text) => marked(text, words).some(({ hit }) => hit))).toBe(true);
    }
    const page = await issuePage(viewer, { q: words }, {}, now);
    expect(page.total).toBe(rows.length);
    const { counts, mine } = await tabCounts(viewer, { q: words }, await clock());
    expect(counts?.all).toBe(rows.length);
    expect(mine).toBeLessThanOrEqual(rows.length);
  }
});

test("pain points are found by the masked words, by whom they concern, and never by what was masked", async () => {
  for (const viewer of Object.values(viewers)) {
    const { painPoints: group } = await searchEverything(viewer, "复印", now);
    const seen = painPoints.filter(({ subject }) => can(viewer, "painPoint.see", subject));
    if (!can(viewer, "system.seePainPoints")) expect(group).toBeUndefined();
    else expect(group?.total).toBe(seen.length);
  }
});

test("beyond what is counted the newest stand, and the tabs say nothing", async () => {
  const { rows, more } = await findIssues(who, { q: "窗口" }, await clock(), 10);
  expect(more).toBe(true);
  expect(rows).toHaveLength(10);
  const whole = await findIssues(who, { q: "窗口" }, await clock());
  expect(whole.more).toBe(false);
  expect(whole.rows.slice(0, 10)).toEqual(rows);
});

test("words that change are found at once", async () => {
  await transaction(async (tx) => {
    await tx.update(issues).set({ title: "换了说法" }).where(eq(issues.id, "~4-astral"));
  });
  await refreshSearch({ anew: true });
  expect(await found("𠮷")).toEqual([]);
  expect(await found("换了")).toEqual(["astral"]);
});
