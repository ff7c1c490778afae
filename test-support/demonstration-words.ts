import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import type { Outcome } from "@/domain/outcome";

const { events, issues, outcomes, painPoints, painPointReplies, painPointVerdicts, results, walks } = schema;

/** What the demonstration's people write, a part of its test; `published` are the city's outcomes by task. */
export function wordsOfHalfYear(published: ReadonlyMap<string, Outcome>): void {
  it("closes no two issues with the same words", async () => {
    const words = (await db.select().from(events))
      .filter(({ type }) => type === "close")
      .map((event) => event.particulars.conclusion);
    expect(words.length).toBeGreaterThanOrEqual(135 + 416);
    expect(new Set(words).size).toBe(words.length);
  });

  it("names nobody, and no number but the invented ones", async () => {
    const told = (await db.select().from(events)).map(({ actorName, particulars }) => [actorName, particulars]);
    const rows: unknown[] = [told, await db.select().from(schema.guides)];
    for (const table of [issues, walks, results, outcomes, schema.plans, schema.progressReports, schema.walkSteps])
      rows.push(await db.select().from(table as typeof issues));
    rows.push(await db.select({ text: painPoints.text }).from(painPoints), await db.select().from(painPointReplies));
    rows.push(await db.select({ text: painPointVerdicts.text }).from(painPointVerdicts));
    // Ids and digests are digits too, but nobody's.
    const text = JSON.stringify(rows).replace(/[\da-f]{8}-[\da-f-]{27}|[\da-f]{64}/g, "");
    expect(text.match(/(?<!\d)\d{17}[\dXx](?!\d)/g)).toBeNull();
    expect(text.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull();
    const phones = text.match(/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g) ?? [];
    expect(phones.filter((phone) => !/^0566-555\d{4}$/.test(phone))).toEqual([]);
    for (const { name } of await db.select().from(schema.accounts)) expect(name).toMatch(/（示例）$/);
    for (const { responsible } of await db.select().from(schema.plans))
      expect(responsible).toMatch(/(科科长|副局长|首席代表|办公室主任)$/);
  });

  it("tells no two problems in the same words but for what is told to be the same", async () => {
    const rows = (await db.select().from(issues)).filter(({ state }) => state === "closed");
    expect(new Set(rows.map(({ title, raisingUnit }) => `${title} ${raisingUnit}`)).size).toBe(rows.length);
    expect(new Set(rows.map(({ description }) => description)).size).toBe(rows.length);
    for (const row of rows) expect(`${row.title}${row.description}`).not.toMatch(/[{}]|undefined|null/);
  });

  it("claims on the municipal side only the outcomes that were published", async () => {
    const claimed = await db
      .select({ kind: outcomes.kind, before: outcomes.before, after: outcomes.after, task: issues.taskCode })
      .from(outcomes)
      .innerJoin(issues, eq(issues.id, outcomes.issueId))
      .where(eq(issues.jurisdiction, "CZ"));
    const bound = claimed.filter(({ kind }) => kind !== "documents" && kind !== "visits");
    expect(bound.length).toBeGreaterThan(10);
    for (const { task, ...outcome } of bound) expect(published.get(task ?? "")).toMatchObject(outcome);
  });
}
