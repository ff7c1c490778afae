import { existsSync, readFileSync } from "node:fs";
import { asc, eq, isNotNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { periodUntil } from "@/domain/figures";
import { finalStates } from "@/domain/issue";
import {
  declineReasons,
  isSatisfied,
  painPointChannels,
  painPointOpenStates,
  painPointStates,
  quarantineReasons,
  satisfactionLevels,
} from "@/domain/pain-point";
import type { Viewer } from "@/domain/viewer";
import { releasedPainPoints } from "@/features/pain-points/queries/public";
import { painPointRates } from "@/features/pain-points/queries/rates";
import { decrypt } from "@/lib/crypto";

const { issues, painPoints, painPointReplies, painPointVerdicts } = schema;
const every = <T>(rows: readonly T[], key: (row: T) => string) => [...new Set(rows.map(key))].sort();

/** What is asked of the demonstration's pain points, once it is loaded. */
export function painPointsOfHalfYear(asOf: string, as: (username: string) => Promise<Viewer>): void {
  it("tells pain points by every channel, in every state, released and not", async () => {
    const rows = await db.select().from(painPoints);
    expect(rows.length).toBeGreaterThanOrEqual(80);
    expect(every(rows, (row) => row.state)).toEqual([...painPointStates].sort());
    expect(every(rows, (row) => row.channel)).toEqual([...painPointChannels].sort());
    for (const reason of declineReasons) expect(rows.some((row) => row.declineReason === reason)).toBe(true);
    const apart = rows.filter((row) => row.quarantined && row.state === "received");
    expect(new Set(apart.map((row) => row.quarantineReason))).toEqual(new Set(quarantineReasons));
    expect(rows.some((row) => row.quarantineReason && !row.quarantined && row.state === "answered")).toBe(true);
    expect(new Set(rows.map((row) => row.jurisdiction)).size).toBeGreaterThan(5);
    expect(rows.some((row) => row.language === "en")).toBe(true);
    for (const state of ["accepted", "linked", "answered", "resolved"] as const)
      expect(new Set(rows.filter((row) => row.state === state).map((row) => row.releasedAt !== null)).size).toBe(2);
    expect((await releasedPainPoints(1)).total).toBeGreaterThan(40);
    const pictures = await db.select().from(schema.files).where(isNotNull(schema.files.painPointId));
    expect(pictures.length).toBeGreaterThan(2);
  });

  it("answers most of them in time and one late; on the day's desk some are new, some due, some late", async () => {
    const rows = await db.select().from(painPoints);
    const late = rows.filter(
      ({ round, respondedAt, interimDueDay }) => round === 1 && respondedAt && dayOf(respondedAt) > interimDueDay,
    );
    expect(late).toHaveLength(1);
    const waiting = rows.filter(
      ({ state, respondedAt, quarantined }) =>
        !respondedAt && !quarantined && painPointOpenStates.some((one) => one === state),
    );
    for (const when of [-1, 0, 1])
      expect(
        waiting.some(
          ({ interimDueDay }) => Math.sign(Number(interimDueDay > asOf) - Number(interimDueDay < asOf)) === when,
        ),
      ).toBe(true);
  });

  it("has citizens judge on all five levels and ask again: one waits, some go a second round, one is refused", async () => {
    const verdicts = await db.select().from(painPointVerdicts);
    expect(new Set(verdicts.map(({ level }) => level))).toEqual(new Set(satisfactionLevels));
    const requests = await db.select().from(schema.reopeningRequests);
    expect(new Set(requests.map(({ decision }) => decision))).toEqual(new Set(["granted", "refused", null]));
    const again = (await db.select().from(painPoints)).filter(({ round }) => round > 1);
    expect(new Set(again.map(({ state }) => state))).toEqual(new Set(["answered", "linked"]));
    expect(verdicts.some(({ round, solved }) => round > 1 && solved)).toBe(true);
    // One who was merged into another has judged that one's answer.
    expect(verdicts.some(({ about, painPointId }) => about !== painPointId)).toBe(true);
  });

  it("ties them to issues that are under way, and resolves them with those that closed", async () => {
    const links = await db
      .select({
        painPoint: painPoints.state,
        issue: issues.state,
        source: issues.source,
        endedAt: schema.painPointIssues.endedAt,
      })
      .from(schema.painPointIssues)
      .innerJoin(painPoints, eq(painPoints.id, schema.painPointIssues.painPointId))
      .innerJoin(issues, eq(issues.id, schema.painPointIssues.issueId));
    expect(new Set(links.map(({ source }) => source))).toEqual(new Set(["walk", "citizen", "hotline"]));
    const states = (state: string) => links.filter(({ painPoint }) => painPoint === state).map(({ issue }) => issue);
    expect(
      links.filter(
        ({ painPoint, issue, endedAt }) =>
          painPoint === "linked" && !endedAt && (finalStates as readonly string[]).includes(issue),
      ),
    ).toEqual([]);
    // Reopened since by a look-back: its pain point stays resolved.
    expect(new Set(states("resolved"))).toEqual(new Set(["closed", "rectifying"]));
    expect(states("answered")).toEqual(["declined"]);
  });

  it("left invented numbers that stand nowhere in clear, also not in the database's file", async () => {
    const rows = await db.select().from(painPoints);
    const opened = rows.map(({ id, phone, original }) => ({
      phone: phone && decrypt(phone, `painPoint.phone:${id}`),
      original: decrypt(original, `painPoint.original:${id}`),
    }));
    const phones = opened
      .flatMap(({ phone, original }) => [phone ?? "", ...(original.match(/1\d{10}/g) ?? [])])
      .filter(Boolean);
    expect(phones.length).toBeGreaterThan(30);
    for (const phone of phones) expect(phone).toMatch(/^1380000\d{4}$/);
    expect(rows.filter(({ text }) => text.includes("〔电话号码〕")).length).toBeGreaterThan(2);
    expect(rows.some(({ text }) => text.includes("〔车牌号〕"))).toBe(true);
    let dump = "";
    for (const table of Object.values(schema))
      dump += JSON.stringify(await db.select().from(table as typeof painPoints));
    const file = process.env.DATABASE_URL?.startsWith("file:") ? process.env.DATABASE_URL.slice("file:".length) : "";
    for (const path of [file, `${file}-wal`]) if (file && existsSync(path)) dump += readFileSync(path, "latin1");
    for (const phone of phones) expect(dump.includes(phone)).toBe(false);
  });

  it("is content at about nine in ten, with parts and wholes that the rows give as well", async () => {
    const period = periodUntil(asOf);
    const rates = await painPointRates(period);
    const counted = (await db.select().from(painPoints)).filter(
      ({ state, quarantined }) => state !== "merged" && !quarantined,
    );
    const replies = new Set((await db.select().from(painPointReplies)).map(({ painPointId }) => painPointId));
    const verdicts = await db.select().from(painPointVerdicts).orderBy(asc(painPointVerdicts.at));
    const last = new Map(verdicts.map((verdict) => [verdict.painPointId, verdict]));
    const judged = counted.flatMap(({ id }) => last.get(id) ?? []);
    expect(rates).toEqual({
      response: { part: counted.filter(({ id }) => replies.has(id)).length, whole: counted.length },
      solution: { part: judged.filter(({ solved }) => solved).length, whole: judged.length },
      satisfaction: { part: judged.filter(({ level }) => isSatisfied(level)).length, whole: judged.length },
    });
    for (const { part, whole } of [rates.solution, rates.satisfaction]) {
      expect(whole).toBeGreaterThan(30);
      expect(part / whole).toBeGreaterThan(0.87);
      expect(part / whole).toBeLessThan(0.96);
    }
    // The city sees all of them, a county its own.
    expect(await painPointRates(period, await as("inspector"))).toEqual(rates);
    const own = await painPointRates(period, await as("county-inspector"));
    expect(own.response.whole).toBe(counted.filter(({ jurisdiction }) => jurisdiction === "GCQ").length);
  });
}
