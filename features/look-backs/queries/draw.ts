import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { drawMembers, draws, issues, lookBacks, spans } from "@/db/schema";
import { endOf, startOf } from "@/domain/calendar";
import { type DrawMember, type DrawRules, draw, strataOf } from "@/domain/draw";
import type { IssueKind, Severity } from "@/domain/issue";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { isWaiting, namesOwn } from "@/features/issues/queries/look-back";
import { unitNames } from "@/features/issues/queries/names";
import { visibleIssues } from "@/features/issues/queries/visible";
import { sha256 } from "@/lib/digest";
import { seedOf } from "./seed";

export type DrawRow = typeof draws.$inferSelect;

export const drawsPerPage = 20;

/** Draws, the newest first. */
export async function drawPage(
  viewer: Viewer,
  page: number,
): Promise<{ rows: DrawRow[]; total: number; page: number }> {
  if (!can(viewer, "system.seeLookBacks")) return { rows: [], total: 0, page: 1 };
  const total = await db.$count(draws);
  const at = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / drawsPerPage)));
  const rows = await db
    .select()
    .from(draws)
    .orderBy(desc(draws.day), desc(draws.id))
    .limit(drawsPerPage)
    .offset((at - 1) * drawsPerPage);
  return { rows, total, page: at };
}

/**
 * A draw with whom it went over; which issue that is shows only to who may see it. Whose own unit one
 * of them names sees no list while any is still to be walked: whoever is left out of it was drawn.
 */
export async function drawById(viewer: Viewer, id: string) {
  if (!can(viewer, "system.seeLookBacks") || !z.uuid().safeParse(id).success) return undefined;
  const [row] = await db.select().from(draws).where(eq(draws.id, id));
  if (!row) return undefined;
  const withheld = await isWithheld(viewer, id);
  const members = await db.select().from(drawMembers).where(eq(drawMembers.drawId, id)).orderBy(asc(drawMembers.place));
  const names = await unitNames(members.map(({ unit }) => unit));
  const seen = await seenOf(viewer, id);
  const placed = members.map(({ issueId, ...one }) => ({ id: issueId, ...one }));
  return {
    row,
    withheld,
    strata: withheld
      ? []
      : strataOf(placed, row.rules).map((stratum) => ({ ...stratum, ...partsOf(stratum.name, row.rules) })),
    members: withheld ? [] : placed.map((one) => ({ ...one, number: seen.get(one.id) ?? null })),
    unitName: (code: string) => names.get(code) ?? code,
    check: await checkOf(row, placed),
  };
}
export type Draw = NonNullable<Awaited<ReturnType<typeof drawById>>>;

async function isWithheld(viewer: Viewer, drawId: string): Promise<boolean> {
  const own = namesOwn(viewer, drawMembers.unit);
  if (!own) return false;
  const [member] = await db
    .select({ id: drawMembers.issueId })
    .from(drawMembers)
    .innerJoin(issues, eq(issues.id, drawMembers.issueId))
    .where(and(eq(drawMembers.drawId, drawId), own))
    .limit(1);
  if (!member) return false;
  const [waiting] = await db
    .select({ id: lookBacks.id })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .where(and(eq(lookBacks.drawId, drawId), isWaiting()))
    .limit(1);
  return waiting !== undefined;
}

async function seenOf(viewer: Viewer, drawId: string): Promise<ReadonlyMap<string, string>> {
  const within = db.select({ id: drawMembers.issueId }).from(drawMembers).where(eq(drawMembers.drawId, drawId));
  const rows = await db
    .select({ id: issues.id, number: issues.number })
    .from(issues)
    .where(and(inArray(issues.id, within), visibleIssues(viewer)));
  return new Map(rows.map(({ id, number }) => [id, number ?? ""]));
}

/** The layers of a stratum's name, as the rules of its draw had them. */
function partsOf(name: string, { byUnit, byKind, bySeverity }: DrawRules) {
  const layers = name.split(" ");
  return {
    unit: byUnit ? layers.shift() : undefined,
    kind: byKind ? (layers.shift() as IssueKind | undefined) : undefined,
    severity: bySeverity ? (layers.shift() as Severity | undefined) : undefined,
  };
}

export interface DrawCheck {
  /** The history of that day still gives the seed. */
  seed: boolean;
  /** The history tells of the same closed issues, none left out and none put in. */
  population: boolean;
  /** Seed, population and rules give the same order and the same issues. */
  drawn: boolean;
}

/** Does the draw again, from the history on. */
async function checkOf(
  row: DrawRow,
  placed: readonly (DrawMember & { place: number; key: string; drawn: boolean })[],
): Promise<DrawCheck> {
  const again = draw(row.seed, placed, row.rules, sha256);
  const closed = await closedBy(row);
  return {
    seed: (await seedOf(row.day, row.stage)).seed === row.seed,
    population: closed.size === placed.length && placed.every(({ id }) => closed.has(id)),
    drawn: again.every((one, at) => {
      const kept = placed[at];
      return kept?.id === one.id && kept.key === one.key && kept.place === one.place && kept.drawn === one.drawn;
    }),
  };
}

/** What the spans say was closed within the window, and still was when the draw was made. */
async function closedBy({ closedFrom, closedTo, createdAt }: DrawRow): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: spans.subjectId })
    .from(spans)
    .where(
      and(
        eq(spans.subjectType, "issue"),
        eq(spans.state, "closed"),
        gte(spans.startedAt, startOf(closedFrom)),
        lt(spans.startedAt, endOf(closedTo)),
        or(isNull(spans.endedAt), gt(spans.endedAt, createdAt)),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
