import { count, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { draws, lookBacks } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { desk } from "@/features/desk/queries/desk";
import { drawById } from "@/features/look-backs/queries/draw";
import { lookBackCounts, relapses } from "@/features/look-backs/queries/list";
import { at } from "./ledger";

/** The demonstration's draws and what became of them, a part of its test. */
export function lookBacksOfHalfYear(asOf: string, actAs: (username: string) => Promise<Viewer>): void {
  it("were drawn every week, and every draw comes out the same again", async () => {
    const made = await db.select().from(draws);
    expect(made.length).toBeGreaterThan(30);
    const inspector = await actAs("inspector");
    const checked = await Promise.all(made.map(async ({ id }) => (await drawById(inspector, id))?.check));
    expect(new Set(checked.map((check) => JSON.stringify(check)))).toEqual(
      new Set([JSON.stringify({ seed: true, population: true, drawn: true })]),
    );
  });

  it("are walked, wait and have relapsed, with some on the inspectors' desks", async () => {
    const inspector = await actAs("inspector");
    const counts = await lookBackCounts(inspector, {});
    expect(counts.holds).toBeGreaterThan(40);
    expect(counts.relapsed).toBeGreaterThanOrEqual(2);
    expect(counts.waiting).toBeGreaterThan(4);
    const [all] = await db.select({ total: count() }).from(lookBacks);
    expect((await relapses(inspector)).all).toEqual({
      drawn: all?.total,
      walked: counts.holds + counts.relapsed,
      relapsed: counts.relapsed,
    });
    const waiting = async (username: string) => (await desk(await actAs(username), at(asOf))).counts.lookBack ?? 0;
    expect(await waiting("inspector")).toBeGreaterThan(0);
    expect(await waiting("two-hats")).toBeGreaterThan(0);
    expect(await db.$count(lookBacks, eq(lookBacks.closedBy, ""))).toBe(0);
  });
}
