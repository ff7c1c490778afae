import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { accounts, issues, outcomes, results, tasks, walks } from "@/db/schema";
import type { Event } from "@/domain/event";
import { type IssueMove, type IssueState, issueMoveNames, target } from "@/domain/issue";
import type { Outcome } from "@/domain/outcome";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { keepAchievements } from "@/features/issues/commands/achievements";
import { countMove } from "@/features/issues/commands/totals";
import { insertUnits } from "../accounts";
import { testViewer } from "../viewer";

// A past written by hand, for questions whose answers are known beforehand.

const clerk = testViewer("clerk", ["inspector", "CZ"]);
/** An instant as Shanghai's clocks show it: `at("2023-06-30 23:59")`. */
export const at = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+08:00`);

export const categories = { A1: "营商环境建设", A2: "营商环境建设", B1: "民生福祉" } as const;

export async function aTree(): Promise<void> {
  await insertUnits("CZ", "CZ/FGW", "CZ/SGJ", "CZ/GCQ", "CZ/GCQ/GCQ-FGW", "CZ/DZX", "CZ/DZX/DZX-FGW");
  await transaction(async (tx) => {
    for (const [code, category] of Object.entries(categories))
      await tx.insert(tasks).values({ code, category, title: code, leadUnit: "FGW" });
  });
}

const jurisdictionOf = (unit: string) => (unit.includes("-") ? (unit.split("-")[0] ?? "") : "CZ");

export interface PastIssue {
  unit?: string;
  lead?: string;
  task?: keyof typeof categories | null;
  /** States with their instants; the first is `draft`. */
  way: [state: IssueState, instant: string, particulars?: Record<string, unknown>][];
  outcomes?: (Outcome & { submitted: string; state?: "accepted" | "returned" | "submitted" })[];
}

/** Writes row, spans and events as the commands would have. */
export async function pastIssue({ unit = "FGW", lead = "SGJ", task = "A1", way, outcomes: had = [] }: PastIssue) {
  const id = randomUUID();
  const [last] = way.slice(-1);
  const place = { jurisdiction: jurisdictionOf(unit), category: task && categories[task] };
  await transaction(async (tx) => {
    await tx.insert(issues).values({
      id,
      state: last?.[0] ?? "draft",
      title: "材料能精简",
      source: "walk",
      taskCode: task,
      ...place,
      raisingUnit: unit,
      leadUnit: lead,
      createdBy: "clerk",
      createdAt: at(way[0]?.[1] ?? ""),
      stateSince: at(last?.[1] ?? ""),
    });
    for (const { kind, before, after, submitted, state = "accepted" } of had) {
      const result = { id: randomUUID(), issueId: id, round: 1, text: "已整改", createdBy: "clerk", state };
      await tx.insert(results).values({ ...result, createdAt: at(submitted), submittedAt: at(submitted) });
      await tx.insert(outcomes).values({ id: randomUUID(), resultId: result.id, issueId: id, kind, before, after });
    }
    let from: IssueState | null = null;
    let named = lead;
    let since = at(way[0]?.[1] ?? "");
    for (const [to, instant, particulars = {}] of way) {
      await moveSpan(tx, at(instant), { type: "issue", id }, from, to);
      named = String(particulars.lead ?? named);
      if (from) {
        const { jurisdiction, category } = place;
        await countMove(
          tx,
          { id, state: from, stateSince: since, jurisdiction, raisingUnit: unit, category },
          to,
          at(instant),
        );
        await keepAchievements(tx, from, to, { id, jurisdiction, taskCode: task, leadUnit: named }, at(instant));
      }
      since = at(instant);
      const event = from
        ? { type: moveTo(from, to), from, to, particulars }
        : { type: "drafted", from, to, particulars: { source: "walk" } };
      await appendEvent(tx, clerk, at(instant), { type: "issue", id }, event as Event);
      from = to;
    }
  });
  return id;
}

const moveTo = (from: IssueState, to: IssueState): IssueMove =>
  issueMoveNames.find((name) => target(name, from) === to) ?? "cancel";

export async function pastWalk(unit: string, head: string, task: string, concluded: string | null): Promise<string> {
  const id = randomUUID();
  await transaction(async (tx) => {
    await tx
      .insert(accounts)
      .values({ id: head, username: head, name: head, passwordHash: "", createdAt: at("2022-01-04 09:00") })
      .onConflictDoNothing();
    const day = (concluded ?? "2023-02-01 09:00").slice(0, 10);
    await tx.insert(walks).values({
      id,
      state: concluded ? "concluded" : "walking",
      taskCode: task,
      unit,
      target: unit,
      jurisdiction: jurisdictionOf(unit),
      headId: head,
      manner: "oneself",
      channel: "window",
      plannedDay: day,
      aspectVersion: 1,
      concludedAt: concluded ? at(concluded) : null,
      createdBy: head,
      createdAt: at(`${day} 08:00`),
    });
  });
  return id;
}
