import { and, asc, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { aspects, events, guides, issues, spans, tasks, walks } from "@/db/schema";
import type { Result } from "@/domain/refusal";
import { sync } from "@/features/recorder/commands/sync";
import { begin } from "@/features/walks/commands/begin";
import { conclude } from "@/features/walks/commands/conclude";
import { plan } from "@/features/walks/commands/plan";
import type { Plan, Snapshot } from "@/features/walks/schema";
import { newId } from "@/lib/id";
import { insertAccount, insertUnits } from "./accounts";
import { brokenLink } from "./broken-link";
import { testViewer } from "./viewer";

// A bureau with its head and a colleague, a task with its guide, two questions.

export const at = new Date("2023-03-01T02:00:00Z");
export const minutesAfter = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

export const head = testViewer("head", ["head", "CZ/GAJ"]);
export const colleague = testViewer("colleague", ["liaison", "CZ/GAJ"]);
export const otherHead = testViewer("otherhead", ["head", "CZ/RSJ"]);
export const county = testViewer("county", ["head", "CZ/GCQ/GCQ-GAJ"]);
export const inspector = testViewer("inspector", ["inspector", "CZ"]);

export async function walkStage(): Promise<void> {
  await insertUnits("CZ/GAJ", "CZ/RSJ", "CZ/GCQ/GCQ-GAJ", "CZ/SZX/SZX-GAJ");
  await insertAccount("head", ["head", "CZ/GAJ"]);
  await insertAccount("colleague", ["liaison", "CZ/GAJ"]);
  await insertAccount("otherhead", ["head", "CZ/RSJ"]);
  await insertAccount("county", ["head", "CZ/GCQ/GCQ-GAJ"]);
  await transaction(async (tx) => {
    await tx.insert(tasks).values({ code: "A-001", category: "营商环境建设", title: "公司设立登记", leadUnit: "GAJ" });
    await tx.insert(guides).values({
      id: "guide-1",
      taskCode: "A-001",
      documents: 2,
      steps: 3,
      promisedDays: 1,
      visits: 0,
      documentNames: ["申请书", "身份证"],
      stepNames: ["申请", "受理", "发照"],
      importedAt: at,
    });
    for (const version of [1, 2])
      await tx.insert(aspects).values([
        { version, code: "AS01", position: 1, question: `群众能否看懂？第${version}版` },
        { version, code: "AS02", position: 2, question: "入口能否好找？" },
      ]);
  });
}

export const toPlan: Plan = {
  taskCode: "A-001",
  unit: "GAJ",
  target: "GAJ",
  headId: "head",
  recorderId: null,
  manner: "oneself",
  channel: "window",
  plannedDay: "2023-03-02",
  plan: "",
};

export const taken = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
export const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

export const planned = async (more: Partial<Plan> = {}) => taken(await plan(head, at, { ...toPlan, ...more })).id;
export async function begun(more: Partial<Plan> = {}): Promise<string> {
  const id = await planned(more);
  taken(await begin(head, at, { id, version: 1 }));
  return id;
}

export async function walkRow(id: string) {
  const [row] = await db.select().from(walks).where(eq(walks.id, id));
  if (!row) throw new Error("no such walk");
  return row;
}
export const concludeNow = async (id: string, when = minutesAfter(90)) =>
  conclude(head, when, { id, version: (await walkRow(id)).version });

/** What the history says of a subject; throws when its chain is broken. */
export async function historyOf(subjectId: string) {
  const rows = await db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.sequence));
  if (brokenLink(rows)) throw new Error("broken chain");
  return rows.map(({ type, fromState, toState, actorId, particulars }) => ({
    type,
    from: fromState,
    to: toState,
    by: actorId,
    ...particulars,
  }));
}
export const spansOf = async (subjectId: string) =>
  (
    await db.select().from(spans).where(eq(spans.subjectId, subjectId)).orderBy(asc(spans.startedAt), asc(spans.id))
  ).map(({ state, endedAt }) => `${state}${endedAt ? "" : " …"}`);
export const draftsOf = (walkId: string) =>
  db
    .select()
    .from(issues)
    .where(and(eq(issues.walkId, walkId)))
    .orderBy(asc(issues.id));

const clean = { minutes: null, waitingMinutes: null, trips: null, documents: [], note: "", removed: false };
export const stepAt = (editedAt: Date, more: Partial<Snapshot["steps"][number]> = {}) => ({
  id: newId(),
  position: 1,
  name: "申请",
  ...clean,
  ...more,
  editedAt: editedAt.getTime(),
});
export const findingAt = (editedAt: Date, more: Partial<Snapshot["findings"][number]> = {}) => ({
  id: newId(),
  aspect: "AS01",
  stepId: null,
  text: "告知单看不懂。",
  removed: false,
  ...more,
  editedAt: editedAt.getTime(),
});
export const snapshotOf = (id: string, sentAt: Date, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  account: "head",
  steps: [],
  answers: [],
  findings: [],
  ...more,
  sentAt: sentAt.getTime(),
});

/** What the head's device sends so many minutes after the beginning, and the answer to it. */
export const send = async (id: string, minute: number, more: Partial<Snapshot>) =>
  taken(await sync(head, minutesAfter(minute), snapshotOf(id, minutesAfter(minute), more)));
