import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { aspects, events, files, holidays, issues, spans, tasks } from "@/db/schema";
import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { draft } from "@/features/issues/commands/draft";
import { accept, approvePlan, plan } from "@/features/issues/commands/plan";
import { raise } from "@/features/issues/commands/raise";
import { submit } from "@/features/issues/commands/result";
import { close, pass } from "@/features/issues/commands/review";
import { assign } from "@/features/issues/commands/triage";
import { insertUnits } from "./accounts";
import { testViewer } from "./viewer";

// A small city for tests of the issue's way: two municipal bureaus, two counties, one task.

export const at = (day: string, time = "10:00"): Date => new Date(`${day}T${time}:00+08:00`);
/** A Monday before no holiday; the clock of the stories starts here. */
export const monday = "2023-05-08";

export const people = {
  inspector: testViewer("督查员甲", ["inspector", "CZ"]),
  inspector2: testViewer("督查员乙", ["inspector", "CZ"]),
  head: testViewer("市监局局长", ["head", "CZ/SGJ"]),
  liaison: testViewer("市监局联络员", ["liaison", "CZ/SGJ"]),
  otherHead: testViewer("人社局局长", ["head", "CZ/RSJ"]),
  partner: testViewer("人社局联络员", ["liaison", "CZ/RSJ"]),
  leader: testViewer("市领导", ["leader", "CZ"]),
  countyInspector: testViewer("贵池督查员", ["inspector", "CZ/GCQ"]),
  countyHead: testViewer("贵池市监局局长", ["head", "CZ/GCQ/GCQ-SGJ"]),
  countyLiaison: testViewer("贵池市监局联络员", ["liaison", "CZ/GCQ/GCQ-SGJ"]),
  foreignInspector: testViewer("东至督查员", ["inspector", "CZ/DZX"]),
  foreignHead: testViewer("东至市监局局长", ["head", "CZ/DZX/DZX-SGJ"]),
} as const;

export async function aCity(): Promise<void> {
  await insertUnits("CZ", "CZ/SGJ", "CZ/RSJ", "CZ/GCQ", "CZ/GCQ/GCQ-SGJ", "CZ/GCQ/GCQ-RSJ", "CZ/DZX", "CZ/DZX/DZX-SGJ");
  await transaction(async (tx) => {
    await tx.insert(tasks).values({ code: "A-001", category: "营商环境建设", title: "公司设立登记", leadUnit: "SGJ" });
    await tx.insert(aspects).values({ version: 1, code: "AS04", position: 4, question: "材料能否精简？" });
    await tx.insert(holidays).values([
      { date: "2023-01-01", kind: "off", name: "元旦" },
      { date: "2023-05-06", kind: "work", name: "劳动节调休上班" },
      { date: "2023-06-22", kind: "off", name: "端午节" },
      { date: "2023-06-23", kind: "off", name: "端午节" },
      { date: "2023-06-25", kind: "work", name: "端午节调休上班" },
    ]);
  });
}

/** The value of a result that must not be a refusal. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
/** A result's refusal code, or `done`. */
export const outcomeOf = (result: Result<unknown>): string => (result.ok ? "done" : result.refusal.code);

export async function row(id: string) {
  const [issue] = await db.select().from(issues).where(eq(issues.id, id));
  if (!issue) throw new Error(`no issue ${id}`);
  return issue;
}
const onScreen = new Map<string, number>();
/** What a form would send: the issue at the version now on screen. */
export const target = async (id: string) => ({ id, version: onScreen.get(id) ?? (await row(id)).version });
/** Tries that all looked at the issue before any of them moved it. */
export async function atOnce<T>(id: string, ...tries: (() => Promise<T>)[]): Promise<T[]> {
  onScreen.set(id, (await row(id)).version);
  try {
    return await Promise.all(tries.map((go) => go()));
  } finally {
    onScreen.delete(id);
  }
}

export const eventsOf = (id: string) =>
  db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.sequence);
export const spansOf = (id: string) => db.select().from(spans).where(eq(spans.subjectId, id)).orderBy(spans.id);
export const openSpan = async (id: string) =>
  (
    await db
      .select()
      .from(spans)
      .where(and(eq(spans.subjectId, id), isNull(spans.endedAt)))
  ).map((span) => span.state);

/** Evidence as a row, for tests that are not about files. */
export async function evidence(issueId: string, ...phases: ("found" | "before" | "after")[]): Promise<void> {
  const { round } = await row(issueId);
  await transaction((tx) =>
    tx.insert(files).values(
      phases.map((phase) => ({
        id: randomUUID(),
        sha256: "0",
        key: "test",
        name: `${phase}.jpg`,
        type: "image/jpeg",
        size: 1,
        issueId,
        phase,
        round,
        uploadedBy: "test",
        uploadedAt: at(monday),
      })),
    ),
  );
}

export const words = {
  title: "园区厂房入驻仍收房产证复印件",
  description: "窗口仍要求交厂房产权证复印件。",
  cause: "",
  severity: "medium",
  taskCode: "A-001",
  aspectCode: "AS04",
} as const;
export const aPlan = { idea: "数据共享", measures: "导入标准地址库", dueDay: "2023-05-19", responsible: "登记科科长" };
export const aResult = {
  text: "地址库已上线，窗口不再收取复印件。",
  outcomes: [{ kind: "documents" as const, before: 5, after: 3, note: "" }],
  noOutcomeReason: "",
};

/** A draft of an inspector's own unit (CZ), or of another's by its inspector. */
export async function drafted(by: Viewer = people.inspector, unit = "CZ"): Promise<string> {
  return granted(await draft(by, at(monday, "09:00"), { unit, source: "inspection", ...words })).id;
}

/** Carries a new issue of the city's inspectors to a state of the main way; SGJ leads. */
export async function issueIn(
  state: "raised" | "assigned" | "planning" | "planned" | "rectifying" | "submitted" | "inspecting" | "closed",
  { kind = "term" as "spot" | "term" | "long", partners = [] as string[], dueDay = "2023-05-29" } = {},
): Promise<string> {
  const id = await drafted();
  const { inspector, inspector2, head, liaison } = people;
  const way: [typeof state, () => Promise<Result<unknown>>][] = [
    [
      "raised",
      async () => raise(inspector, at(monday, "09:30"), { ...(await target(id)), ...words, brought: "nothing" }),
    ],
    [
      "assigned",
      async () => assign(inspector, at(monday), { ...(await target(id)), lead: "SGJ", partners, kind, dueDay }),
    ],
    ["planning", async () => accept(liaison, at(monday, "11:00"), await target(id))],
    ["planned", async () => plan(liaison, at(monday, "14:00"), { ...(await target(id)), ...aPlan })],
    ["rectifying", async () => approvePlan(inspector, at(monday, "15:00"), await target(id))],
    [
      "submitted",
      async () => {
        await evidence(id, "before", "after");
        return submit(head, at("2023-05-18"), { ...(await target(id)), ...aResult });
      },
    ],
    ["inspecting", async () => pass(inspector, at("2023-05-19"), await target(id))],
    [
      "closed",
      async () => close(inspector2, at("2023-05-22"), { ...(await target(id)), conclusion: "现场复核属实。" }),
    ],
  ];
  for (const [reached, go] of way) {
    granted(await go());
    if (reached === state) break;
  }
  return id;
}
