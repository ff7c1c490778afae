import { asc, eq, isNull, or } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { tasks } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { proposedDue } from "@/domain/deadline";
import { type Locale, saidIn } from "@/domain/language";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { type Aspect, aspectsOf, everyAspect, presentAspectVersion } from "@/features/aspects/queries";
import { workingCalendar } from "@/features/calendar/queries";
import { deadlineSettings } from "@/features/settings/queries";
import { allUnits, bureausFirst, type UnitGroup, unitOptions } from "@/features/units/queries";
import type { CatalogueChoices, ChoiceGroup, DueProposals } from "../components/step";
import type { Filters } from "./filter";
import { unitNames } from "./names";
import type { IssueRow, LoadedIssue } from "./subject";

/** Units to which this viewer may hand the issue over, by jurisdiction, the issue's own first. */
export async function leadChoices(viewer: Viewer, { row, subject }: LoadedIssue): Promise<ChoiceGroup[]> {
  const units = await allUnits();
  const groups = new Map<string, ChoiceGroup>();
  for (const unit of bureausFirst(units)) {
    if (unit.retiredAt) continue;
    const after = { ...subject, lead: { code: unit.code, path: unit.path }, partners: [] };
    if (!can(viewer, "issue.arrangePartners", after)) continue;
    const top = units.find(({ code }) => code === unit.jurisdiction);
    const group = groups.get(unit.jurisdiction) ?? { label: top?.shortName ?? unit.jurisdiction, options: [] };
    group.options.push({ value: unit.code, label: unit.shortName });
    groups.set(unit.jurisdiction, group);
  }
  const own = groups.get(row.jurisdiction);
  return [...new Set([...(own ? [own] : []), ...groups.values()])];
}

/** Due days proposed when handed over today. */
export async function dueProposals(now: Date): Promise<DueProposals> {
  const [calendar, days] = await Promise.all([workingCalendar(), deadlineSettings()]);
  const today = dayOf(now);
  return {
    spot: proposedDue(calendar, days, "spot", 0, today),
    term: proposedDue(calendar, days, "term", 0, today),
    termWithPartners: proposedDue(calendar, days, "term", 1, today),
    long: proposedDue(calendar, days, "long", 0, today),
  };
}

const choicesOf = (asked: readonly Pick<Aspect, "code" | "question" | "questionEn">[], locale: Locale) =>
  asked.map((aspect) => ({ value: aspect.code, label: saidIn(locale, aspect.question, aspect.questionEn) }));

/** Tasks in use and the aspects in force, for the words of a draft; one that exists keeps its own. */
export async function catalogueChoices(
  today: Day,
  draft?: Pick<IssueRow, "taskCode" | "aspectVersion">,
  locale: Locale = "zh-CN",
): Promise<CatalogueChoices> {
  const [known, asked] = await Promise.all([
    db
      .select({ code: tasks.code, title: tasks.title })
      .from(tasks)
      .where(or(isNull(tasks.retiredAt), draft?.taskCode ? eq(tasks.code, draft.taskCode) : undefined))
      .orderBy(asc(tasks.code)),
    aspectsOf(draft?.aspectVersion ?? (await presentAspectVersion(today))),
  ]);
  return { tasks: known, aspects: choicesOf(asked, locale) };
}

export interface FilterChoices {
  units: UnitGroup[];
  categories: string[];
  aspects: { value: string; label: string }[];
}

/** What the filters of the ledger offer. */
export const filterChoices = (locale: Locale = "zh-CN"): Promise<FilterChoices> =>
  unlessWritten(`ledger's choices ${locale}`, () => readChoices(locale));

async function readChoices(locale: Locale): Promise<FilterChoices> {
  const [units, used, asked] = await Promise.all([
    unitOptions(),
    db.selectDistinct({ category: tasks.category }).from(tasks).orderBy(asc(tasks.category)),
    everyAspect(),
  ]);
  return { units, categories: used.map(({ category }) => category), aspects: choicesOf(asked, locale) };
}

/** Titles and names for filters that came by code with a link. */
export async function filterNames(filters: Filters): Promise<{ task?: string; jurisdictions: string[] }> {
  const [task] = filters.task
    ? await db.select({ title: tasks.title }).from(tasks).where(eq(tasks.code, filters.task))
    : [];
  const names = await unitNames(filters.jurisdiction ?? []);
  return { task: task?.title, jurisdictions: (filters.jurisdiction ?? []).map((code) => names.get(code) ?? code) };
}

/** The units in whose name this viewer may raise an issue from another source. */
export const raisingUnits = (viewer: Viewer): { code: string; name: string }[] =>
  viewer.grants
    .filter(({ unit }) => can(viewer, "unit.raiseIssue", { type: "unit", unit }))
    .map(({ unit }) => ({ code: unit.code, name: unit.name }))
    .filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at);
