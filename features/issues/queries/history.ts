import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { events, issues } from "@/db/schema";
import { signedBy } from "@/domain/delegation";
import { type Event, eventSchema } from "@/domain/event";
import type { Viewer } from "@/domain/viewer";
import { unannouncedDraws } from "./look-back";
import { unitNames } from "./names";
import type { LoadedIssue } from "./subject";

/** One station of an issue's history, oldest first; files added one after the other are one. */
export interface HistoryEntry {
  id: string;
  at: Date;
  actorId: string;
  actorName: string;
  actorUnit: string;
  event: Event;
  /** How many of the same in a row: files. */
  times: number;
}

export interface IssueHistory {
  entries: HistoryEntry[];
  /** Names of the units the events speak of. */
  unitName: (code: string) => string;
  /** Numbers of the issues merged into. */
  numberOf: (id: string) => string;
}

/** The history of an issue, but for what its viewer is not told of yet. */
export async function issueHistory(viewer: Viewer, loaded: LoadedIssue): Promise<IssueHistory> {
  const issueId = loaded.row.id;
  const hidden = await unannouncedDraws(viewer, loaded);
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.subjectType, "issue"), eq(events.subjectId, issueId)))
    .orderBy(asc(events.sequence));
  const entries: HistoryEntry[] = [];
  for (const { id, at, actorId, actorName, actorUnit, type, fromState, toState, particulars } of rows) {
    const parsed = eventSchema.safeParse({ type, from: fromState, to: toState, particulars });
    if (!parsed.success) continue; // said by a later version of the product; the chain keeps it
    if (parsed.data.type === "drawnForLookBack" && hidden.has(parsed.data.particulars.drawId)) continue;
    const last = entries.at(-1);
    const isFile = type === "fileAdded" || type === "fileRemoved";
    if (isFile && last?.event.type === type && last.actorId === actorId)
      Object.assign(last, { at, times: last.times + 1 });
    else
      entries.push({
        id,
        at,
        actorId,
        actorName: signedBy(actorName, particulars),
        actorUnit,
        event: parsed.data,
        times: 1,
      });
  }
  const particulars = entries.map(({ event }) => event.particulars as Record<string, unknown>);
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const names = await unitNames(
    particulars.flatMap(({ lead, unit, by, partners, proposedLead }) => [
      text(lead),
      text(proposedLead),
      text(unit),
      text(by),
      ...(Array.isArray(partners) ? partners.map(text) : []),
    ]),
  );
  const numbers = await issueNumbers(particulars.flatMap(({ mergedInto }) => text(mergedInto) ?? []));
  return { entries, unitName: (code) => names.get(code) ?? code, numberOf: (id) => numbers.get(id) ?? "" };
}

async function issueNumbers(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: issues.id, number: issues.number })
    .from(issues)
    .where(inArray(issues.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, number }) => [id, number ?? ""]));
}
