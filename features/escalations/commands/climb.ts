import { and, asc, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { escalations, issuePartners, issues } from "@/db/schema";
import { type Calendar, type Day, workingDaysLeft } from "@/domain/calendar";
import { orderPresetOf, type RuleRung, rungDue } from "@/domain/escalation";
import { leadStates } from "@/domain/issue";
import type { NoticeKind } from "@/domain/notice";
import { recipientsOf } from "@/domain/notice-recipients";
import type { IssueSubject } from "@/domain/permission";
import { queueOf } from "@/domain/queue";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { lockIssue } from "@/features/issues/commands/lock";
import { type IssueRow, subjectOf } from "@/features/issues/queries/subject";
import { insertDraft } from "@/features/orders/commands/draft";
import { inWhoseName } from "@/features/orders/queries/in-whose-name";
import { proposedOrder } from "@/features/orders/queries/proposed";
import { post, type Ways, waysOut } from "@/features/postings/commands/post";
import { type UnitName, unitsByCode } from "@/features/postings/queries";
import { escalationSettingsOn } from "@/features/settings/queries";
import { audience } from "@/lib/auth/audience";
import { newId } from "@/lib/id";
import { jobViewer } from "@/lib/job";
import { occurrenceOf, takenOn } from "../queries/taken";

/** Few enough that people who write meanwhile do not wait. */
const batch = 50;

const tells = {
  urging: "urged",
  order: "orderDrafted",
  interview: "interviewDue",
  listing: "listed",
} as const satisfies Record<RuleRung, NoticeKind>;

/**
 * Takes on this working day what the rule asks for, each rung once per round and due day, one a day;
 * gives how many notices that were. Within the sweep, which one process runs at a time.
 */
export async function climb(now: Date, day: Day, keep: () => Promise<void>): Promise<number> {
  const { preset } = await escalationSettingsOn(day);
  if (preset === "byHand") return 0;
  const calendar = await workingCalendar();
  const late = await db
    .select({ id: issues.id })
    .from(issues)
    .where(
      and(
        inArray(issues.state, [...leadStates]),
        eq(issues.suspended, false),
        isNotNull(issues.leadUnit),
        isNull(issues.submittedDay),
        lt(issues.dueDay, day),
      ),
    )
    .orderBy(asc(issues.dueDay), asc(issues.id));
  let sent = 0;
  for (let from = 0; from < late.length; from += batch) {
    await keep();
    const ids = late.slice(from, from + batch).map(({ id }) => id);
    const [rows, taken] = [await db.select().from(issues).where(inArray(issues.id, ids)), await takenOn(ids)];
    const due = rows.flatMap((issue) => {
      const rung = rungDue(calendar, preset, issue, taken.get(issue.id) ?? [], day);
      return rung ? [{ issue, rung }] : [];
    });
    if (due.length === 0) continue;
    const [partners, people, units] = [await partnersOf(due), await audience(day), await unitsByCode()];
    const ways = await waysOut((code) => units.get(code) ?? { code, path: code });
    const scene = { now, day, calendar, preset, people, units, ways };
    sent += await transaction(async (tx) => {
      let told = 0;
      for (const { issue, rung } of due) if (await take(tx, scene, issue, partners.get(issue.id) ?? [], rung)) told++;
      return told;
    });
  }
  return sent;
}

interface Scene {
  now: Date;
  day: Day;
  calendar: Calendar;
  preset: Parameters<typeof orderPresetOf>[0];
  people: readonly Viewer[];
  units: ReadonlyMap<string, UnitName>;
  ways: Ways;
}

async function partnersOf(due: readonly { issue: IssueRow }[]): Promise<ReadonlyMap<string, string[]>> {
  const ids = due.map(({ issue }) => issue.id);
  const rows = await db
    .select({ id: issuePartners.issueId, unit: issuePartners.unit })
    .from(issuePartners)
    .where(and(inArray(issuePartners.issueId, ids), isNull(issuePartners.releasedAt)));
  return new Map(ids.map((id) => [id, rows.filter((row) => row.id === id).map(({ unit }) => unit)]));
}

/** False where somebody was faster: the next sweep looks again. */
async function take(
  tx: Tx,
  scene: Scene,
  issue: IssueRow,
  partners: readonly string[],
  rung: RuleRung,
): Promise<boolean> {
  const { now, day, calendar, people, units, ways } = scene;
  const { id, number, leadUnit, dueDay, round } = issue;
  if (!leadUnit || !dueDay || !(await lockIssue(tx, issue))) return false;
  const subject = await subjectOf(issue, partners);
  const rule = jobViewer("ladder");
  const orderId = rung === "order" ? await draftFor(tx, scene, issue, subject, rule) : undefined;
  const occurrence = occurrenceOf(issue);
  await tx.insert(escalations).values({
    ...{ id: newId(), issueId: id, rung, occurrence, round, dueDay, unit: leadUnit, byRule: true, by: rule.accountId },
    ...{ at: now, day, orderId },
  });
  const particulars = { rung, byRule: true, ...(orderId && { orderId }) };
  await appendEvent(tx, rule, now, { type: "issue", id }, { type: "escalated", from: null, to: null, particulars });
  const kind = tells[rung];
  const values = {
    number: number ?? "",
    due: dueDay,
    left: workingDaysLeft(calendar, day, dueDay),
    unit: units.get(leadUnit)?.name,
  };
  return post(tx, now, calendar, ways, {
    notice: { kind, subjectType: "issue", subjectId: id, occurrence, values },
    unit: units.get(leadUnit) ?? { code: leadUnit, path: leadUnit },
    recipients: recipientsOf({ kind, unit: leadUnit }, subject, people),
  });
}

/** A draft in the name of whoever inspects the issue: one of them looks at it, a leader signs. */
function draftFor(tx: Tx, scene: Scene, issue: IssueRow, subject: IssueSubject, rule: Viewer): Promise<string> {
  const { now, preset, people } = scene;
  const [inspector] = queueOf(subject, people);
  const { raising } = subject;
  const fromUnit = inspector ? inWhoseName(inspector, subject) : (raising.path.split("/")[0] ?? raising.code);
  return insertDraft(tx, rule, now, {
    ...proposedOrder(issue),
    preset: orderPresetOf(preset, { kind: issue.kind, partners: subject.partners.length }),
    issueId: issue.id,
    unit: issue.leadUnit ?? "",
    fromUnit,
  });
}
