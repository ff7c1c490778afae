import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { aspects, files, issuePartners, issues, tasks, walks } from "@/db/schema";
import { type Calendar, type Day, dayOf, workingDaysLeft } from "@/domain/calendar";
import { owedBy, type Standing, type StandingReason, standing, standingReason } from "@/domain/deadline";
import { type Holder, holderOf } from "@/domain/issue";
import { partDue, partnerStanding } from "@/domain/partner";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { personNames, unitNames } from "./names";
import { type IssueRow, type LoadedIssue, loadIssue, unitRefs } from "./subject";

/** Everything about an issue beside its records and its history. */
export interface IssueFacts {
  loaded: LoadedIssue;
  row: IssueRow;
  today: Day;
  standing: Standing | null;
  /** Why, and the working days until the lead's due day; null without a light. */
  why: { reason: StandingReason; left: number } | null;
  holder: Holder | null;
  /** By when the next step is owed, and the working days until then. */
  owed: { day: Day; left: number } | null;
  unitName: (code: string | null) => string;
  task: { code: string; title: string } | null;
  aspect: { question: string; questionEn: string } | null;
  walk: { id: string; day: Day | null; visible: boolean } | null;
  partners: Partner[];
  files: EvidenceFile[];
  mergedInto: { id: string; number: string | null; visible: boolean } | null;
}
export interface Partner {
  unit: string;
  name: string;
  /** What it is to do; empty where nobody has said. */
  part: string;
  /** Its own day, or the lead's. */
  dueDay: Day | null;
  /** Working days until then. */
  left: number;
  /** For its own part alone; null where nothing is asked any more. */
  standing: Standing | null;
  /** Since when it has signed for it; `acceptOwed`: by when it has to. */
  accepted: { at: Date; by: string } | null;
  acceptOwed: Day | null;
  /** Signed off after its day. */
  wasLate: boolean;
  signedOff: { at: Date; by: string; text: string } | null;
  released: { at: Date; reason: string } | null;
}
export type EvidenceFile = Pick<
  typeof files.$inferSelect,
  "id" | "name" | "type" | "size" | "phase" | "round" | "lookBackId" | "takenAt" | "uploadedAt" | "uploadedBy"
>;

/** An issue for whoever may see it; undefined for everyone else, and for what is no id at all. */
export async function issueFacts(viewer: Viewer, id: string, now: Date): Promise<IssueFacts | undefined> {
  const loaded = z.uuid().safeParse(id).success ? await loadIssue(viewer, id) : undefined;
  if (!loaded) return undefined;
  const { row } = loaded;
  const today = dayOf(now);
  const partners = await db
    .select()
    .from(issuePartners)
    .where(eq(issuePartners.issueId, id))
    .orderBy(asc(issuePartners.unit));
  const [names, people, calendar] = await Promise.all([
    unitNames([row.raisingUnit, row.leadUnit, ...partners.map(({ unit }) => unit)]),
    personNames(partners.flatMap(({ signedOffBy, acceptedBy }) => [signedOffBy, acceptedBy])),
    workingCalendar(),
  ]);
  const day = owedBy(row);
  const light = standing(row, today);
  const leadLeft = row.dueDay ? workingDaysLeft(calendar, today, row.dueDay) : 0;
  return {
    loaded,
    row,
    today,
    standing: light,
    why: light && row.dueDay ? { reason: standingReason(row, today, leadLeft), left: leadLeft } : null,
    holder: row.suspended ? null : holderOf(row.state),
    owed: day ? { day, left: workingDaysLeft(calendar, today, day) } : null,
    unitName: (code) => (code ? (names.get(code) ?? code) : ""),
    ...(await placeOnMap(viewer, row)),
    partners: partners.map((partner) => ({
      unit: partner.unit,
      name: names.get(partner.unit) ?? partner.unit,
      part: partner.part,
      ...partDays(calendar, partner, row, today),
      accepted: partner.acceptedAt && { at: partner.acceptedAt, by: people.get(partner.acceptedBy ?? "") ?? "" },
      acceptOwed: partner.acceptedAt || partner.signedOffAt ? null : partner.acceptDueDay,
      signedOff: partner.signedOffAt && {
        at: partner.signedOffAt,
        by: people.get(partner.signedOffBy ?? "") ?? "",
        text: partner.signedOffText,
      },
      released: partner.releasedAt && { at: partner.releasedAt, reason: partner.releasedReason },
    })),
    files: await evidenceOf(id),
    mergedInto: await mergeTarget(viewer, row.mergedInto),
  };
}

/** The day of a part, how far it is, and its light. */
function partDays(calendar: Calendar, part: typeof issuePartners.$inferSelect, row: IssueRow, today: Day) {
  const dueDay = partDue(part, row.dueDay);
  return {
    dueDay,
    left: dueDay ? workingDaysLeft(calendar, today, dueDay) : 0,
    standing: partnerStanding(calendar, part, row, today),
    wasLate: dueDay !== null && part.signedOffAt !== null && dayOf(part.signedOffAt) > dueDay,
  };
}

/** Task, aspect as it was asked then, and the walk it comes from. */
async function placeOnMap(viewer: Viewer, row: IssueRow): Promise<Pick<IssueFacts, "task" | "aspect" | "walk">> {
  const [task] = row.taskCode
    ? await db.select({ code: tasks.code, title: tasks.title }).from(tasks).where(eq(tasks.code, row.taskCode))
    : [];
  const [aspect] =
    row.aspectCode && row.aspectVersion !== null
      ? await db
          .select({ question: aspects.question, questionEn: aspects.questionEn })
          .from(aspects)
          .where(and(eq(aspects.code, row.aspectCode), eq(aspects.version, row.aspectVersion)))
      : [];
  const [walk] = row.walkId ? await db.select().from(walks).where(eq(walks.id, row.walkId)) : [];
  if (!walk) return { task: task ?? null, aspect: aspect ?? null, walk: null };
  const refs = await unitRefs([walk.unit, walk.target]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  const { state, headId } = walk;
  const visible = can(viewer, "walk.see", {
    type: "walk",
    state,
    headId,
    unit: ref(walk.unit),
    target: ref(walk.target),
  });
  const day = walk.concludedAt ? dayOf(walk.concludedAt) : null;
  return { task: task ?? null, aspect: aspect ?? null, walk: { id: walk.id, day, visible } };
}

const evidenceOf = (issueId: string): Promise<EvidenceFile[]> =>
  db
    .select({
      id: files.id,
      name: files.name,
      type: files.type,
      size: files.size,
      phase: files.phase,
      round: files.round,
      lookBackId: files.lookBackId,
      takenAt: files.takenAt,
      uploadedAt: files.uploadedAt,
      uploadedBy: files.uploadedBy,
    })
    .from(files)
    .where(and(eq(files.issueId, issueId), isNull(files.removedAt)))
    .orderBy(asc(files.uploadedAt), asc(files.id));

/** The issue it was, or shall be, merged into: its number for all, the way there for who may see it. */
export async function mergeTarget(viewer: Viewer, id: string | null): Promise<IssueFacts["mergedInto"]> {
  if (!id) return null;
  const [row] = await db.select({ number: issues.number }).from(issues).where(eq(issues.id, id));
  return row ? { id, number: row.number, visible: (await loadIssue(viewer, id)) !== undefined } : null;
}
