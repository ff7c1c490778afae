import { and, eq, isNotNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, units } from "@/db/schema";
import type { Locale } from "@/domain/language";
import { latestPartDay, latestPartDue } from "@/domain/partner";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { deadlineSettings } from "@/features/settings/queries";
import type { Offer, StepContext, StepName } from "../components/step";
import { catalogueChoices, dueProposals, leadChoices } from "./choices";
import { filterCondition, type ListClock } from "./condition";
import { listClock } from "./list";
import { heldAgainst, waitingLookBack } from "./look-back";
import type { EvidenceFile, IssueFacts } from "./one";
import type { IssueRecords } from "./records";
import { visibleIssues } from "./visible";

const asksFor = {
  leads: ["assign", "verifyFixed", "reassign", "replacePartner"],
  due: ["assign", "approve", "reopen", "recordLookBack"],
  catalogue: ["edit"],
  mergeInto: ["merge"],
} as const satisfies Record<string, readonly StepName[]>;

/** What the forms on offer need to know, and nothing for those that are not. */
export async function stepContext(
  viewer: Viewer,
  facts: IssueFacts,
  records: IssueRecords,
  offers: readonly Offer[],
  now: Date,
  locale?: Locale,
): Promise<StepContext> {
  const { row, loaded, unitName, partners } = facts;
  const offered = (what: keyof typeof asksFor) =>
    offers.some(({ name }) => (asksFor[what] as readonly StepName[]).includes(name));
  const [plan] = records.plans.filter(({ round }) => round === row.round);
  const [result] = records.results.filter(({ round }) => round === row.round);
  const mayRemove = offers.some(({ name }) => name === "attach");
  const kept = (phase: EvidenceFile["phase"]) =>
    facts.files
      .filter((file) => file.phase === phase)
      .map(({ id, name, type, round }) => ({ id, name, type, fixed: !mayRemove || round !== row.round }));
  const { title, description, cause, severity, taskCode, aspectCode } = row;
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    source: row.source,
    kind: row.kind,
    today: facts.today,
    latestPartDay: latestPartDue(await workingCalendar(), await deadlineSettings(), facts.today, latestPartDay(row)),
    latestPlanDay: row.dueDay,
    raising: { code: row.raisingUnit, name: unitName(row.raisingUnit) },
    lead: row.leadUnit ? { code: row.leadUnit, name: unitName(row.leadUnit) } : null,
    partners: partners
      .filter(({ released }) => !released)
      .map(({ unit, name, signedOff, part, dueDay }) => ({
        code: unit,
        name,
        signedOff: signedOff !== null,
        part,
        dueDay,
      })),
    words: { title, description, cause, severity, taskCode, aspectCode },
    files: { found: kept("found"), before: kept("before"), after: kept("after") },
    plan: plan
      ? { idea: plan.idea, measures: plan.measures, dueDay: plan.dueDay, responsible: plan.responsible }
      : null,
    result: result
      ? {
          text: result.text,
          noOutcomeReason: result.noOutcomeReason,
          outcomes: result.outcomes.map(({ kind, before, after, note }) => ({ kind, before, after, note })),
        }
      : null,
    percent: row.percent,
    proposal: records.proposal ? { id: records.proposal.id, move: records.proposal.move } : null,
    ...(offered("leads") && {
      leads: await leadChoices(viewer, loaded),
      suggestedLead: await suggestedLead(row.taskCode, row.jurisdiction),
    }),
    ...(offered("due") && { due: await dueProposals(now) }),
    ...(offered("catalogue") && { catalogue: await catalogueChoices(facts.today, row, locale) }),
    ...(offers.some(({ name, blocked }) => name === "recordLookBack" && !blocked) && {
      lookBack: await lookBackContext(facts),
    }),
    ...(offered("mergeInto") && { mergeInto: await mergeCandidates(viewer, facts, await listClock(now)) }),
  };
}

async function lookBackContext({ row, files }: IssueFacts): Promise<StepContext["lookBack"]> {
  const waiting = await waitingLookBack(row);
  if (!waiting) return undefined;
  const own = files.filter(({ lookBackId }) => lookBackId === waiting.id);
  return {
    id: waiting.id,
    ...(await heldAgainst(row)),
    files: own.map(({ id, name, type }) => ({ id, name, type, fixed: false })),
  };
}

/** The unit that answers for the task: the task's own lead, in a county the one with the same function there. */
export async function suggestedLead(taskCode: string | null, jurisdiction: string): Promise<string | null> {
  if (!taskCode) return null;
  const [task] = await db
    .select({ lead: tasks.leadUnit, jurisdiction: units.jurisdiction })
    .from(tasks)
    .innerJoin(units, eq(units.code, tasks.leadUnit))
    .where(eq(tasks.code, taskCode));
  if (!task || task.jurisdiction === jurisdiction) return task?.lead ?? null;
  const [local] = await db
    .select({ code: units.code })
    .from(units)
    .where(and(eq(units.jurisdiction, jurisdiction), eq(units.counterpart, task.lead)));
  return local?.code ?? null;
}

/** Open issues of the same task: the likeliest to be the same matter. */
async function mergeCandidates(viewer: Viewer, { row }: IssueFacts, clock: ListClock) {
  if (!row.taskCode) return [];
  const same = { task: row.taskCode, status: ["open" as const, "closed" as const] };
  const found = await db
    .select({ number: issues.number, title: issues.title })
    .from(issues)
    .where(
      and(visibleIssues(viewer), filterCondition(viewer, same, clock), ne(issues.id, row.id), isNotNull(issues.number)),
    )
    .limit(20);
  return found.map(({ number, title }) => ({ number: number ?? "", title }));
}
