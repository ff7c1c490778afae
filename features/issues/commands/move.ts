import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues } from "@/db/schema";
import { type Calendar, dayOf } from "@/domain/calendar";
import { type DeadlineDays, stepDue, warnDay } from "@/domain/deadline";
import type { Event } from "@/domain/event";
import { type IssueMove, openWhileSuspended, ruleOf, target, unmetNeed } from "@/domain/issue";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent, historyInstant, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { followIssue } from "@/features/pain-point-way/commands";
import { followMove } from "@/features/request-way/commands";
import { deadlineSettings, signingSettings } from "@/features/settings/queries";
import { needFacts } from "../queries/facts";
import { type IssueRow, type LoadedIssue, loadIssue } from "../queries/subject";
import { keepAchievements } from "./achievements";
import { keepClosing } from "./closings";
import { altersWords, keepIssueFindable } from "./findable";
import { lapseProposals } from "./lapse";
import { countMove } from "./totals";

export interface Target {
  id: string;
  /** The version the viewer looked at. */
  version: number;
}
export interface Moved {
  id: string;
  version: number;
  state: IssueRow["state"];
}

type Particulars = Extract<Event, { type: IssueMove }>["particulars"];
/** What a move writes beside the new state, and what its event says. */
export interface Change {
  set?: Partial<IssueRow>;
  particulars?: Particulars;
}
export interface MoveContext {
  tx: Tx;
  issue: LoadedIssue;
  today: string;
  calendar: Calendar;
  days: DeadlineDays;
}

/**
 * The one way an issue changes state: may this viewer? open from here? conditional update →
 * no row: changed meanwhile → needs met? → span and event. `prepare` says what else is written;
 * its own refusals roll everything back.
 */
export async function move(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: Target,
  name: IssueMove,
  prepare: (context: MoveContext) => Promise<Result<Change>>,
): Promise<Result<Moved>> {
  const issue = await loadIssue(viewer, id);
  if (!issue) return refuse("notFound");
  const { row, subject } = issue;
  if (!can(viewer, `issue.${name}`, subject, await signingSettings()))
    return row.version === version ? refuse("notAllowed") : changedMeanwhile(id);
  const to = target(name, row.state);
  if (row.version !== version) return changedMeanwhile(id);
  if (!to) return refuse("notNow", { values: { state: row.state } });
  if (row.suspended && !openWhileSuspended.includes(name)) return refuse("suspended");

  // Claimed before anything is written: who comes second waits here, and then finds the version gone.
  if (!(await touch(tx, { id, version }))) return changedMeanwhile(id);
  const [calendar, days] = [await workingCalendar(), await deadlineSettings()];
  const today = dayOf(now);
  const prepared = await prepare({ tx, issue, today, calendar, days });
  if (!prepared.ok) return prepared;
  // Needs look at what the move brought along, so they are asked after it was written.
  const needs = await needFacts(viewer, issue);
  const missing = unmetNeed(name, needs);
  if (missing) return refuse(missing, { values: { count: needs.partnersOpen } });

  const at = await historyInstant(tx, now, id); // the same for state, span, totals and event
  const { set = {}, particulars = {} } = prepared.value;
  const next = { ...row, ...set };
  const [moved] = await tx
    .update(issues)
    .set({
      ...set,
      state: to,
      stateSince: at,
      stepDueDay: stepDue(calendar, days, to, today),
      warnDay: warnDayOf(calendar, next),
    })
    .where(eq(issues.id, id))
    .returning({ id: issues.id, version: issues.version, state: issues.state });
  if (!moved) return refuse("notFound");
  if (altersWords(set)) await keepIssueFindable(tx, id);

  await moveSpan(tx, at, { type: "issue", id }, row.state, to);
  await countMove(tx, row, to, at);
  await keepAchievements(tx, row.state, to, next, at);
  await keepClosing(tx, row.state, to, next, at);
  const event = { type: name, from: row.state, to, particulars: { ...particulars, round: next.round } } as Event;
  await appendEvent(tx, viewer, at, { type: "issue", id }, event, actingUnit(name, next));
  await followIssue(tx, viewer, now, id, to, next.mergedInto);
  await lapseProposals(tx, viewer, at, id, to);
  await followMove(tx, viewer, at, name, { ...next, state: to }, subject);
  return done(moved);
}

/** Every other change to an issue: takes the row's lock and counts its version, so that its history stays in order. */
export async function touch(tx: Tx, { id, version }: Target, set: Partial<IssueRow> = {}): Promise<boolean> {
  const [row] = await tx
    .update(issues)
    .set({ ...set, version: version + 1 })
    .where(and(eq(issues.id, id), eq(issues.version, version)))
    .returning({ id: issues.id });
  if (row && altersWords(set)) await keepIssueFindable(tx, id);
  return row !== undefined;
}

/** The first yellow day, from whatever the lead's clock now runs to. */
export const warnDayOf = (
  calendar: Calendar,
  { kind, startDay, dueDay, percent }: Pick<IssueRow, "kind" | "startDay" | "dueDay" | "percent">,
): string | null => (kind && startDay && dueDay ? warnDay(calendar, { kind, startDay, dueDay, percent }) : null);

function actingUnit(name: IssueMove, row: IssueRow): string | null {
  const { by } = ruleOf(name);
  if (by === "lead" || by === "leadHead") return row.leadUnit;
  return by === "inspector" ? null : row.raisingUnit;
}
