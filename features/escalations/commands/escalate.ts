import { escalations } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { type HandRung, isPressed, openRungs, standingRung } from "@/domain/escalation";
import type { NoticeKind } from "@/domain/notice";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { takenOn } from "../queries/taken";
import type { Escalate } from "../schema";
import { beginOn } from "./begin";

const tells = { reminder: "reminded", urging: "urged", listing: "listed" } as const satisfies Record<
  HandRung,
  NoticeKind
>;

/** 提醒、催办、挂牌督办 by hand: any rung above those taken, with words. */
export const escalate = (viewer: Viewer, now: Date, input: Escalate): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const begun = await beginOn(tx, viewer, input);
    if (!begun.ok) return begun;
    const { row, subject } = begun.value;
    const { lead, state } = subject;
    if (row.suspended) return refuse("suspended");
    if (!lead || !row.leadUnit || !isPressed(row)) return refuse("notNow", { values: { state } });
    const { rung, words } = input;
    const taken = (await takenOn([row.id])).get(row.id) ?? [];
    if (!openRungs(taken).includes(rung))
      return refuse("rungTaken", { values: { rung: standingRung(taken)?.rung ?? rung } });
    const [id, today] = [newId(), dayOf(now)];
    await tx.insert(escalations).values({
      ...{ id, issueId: row.id, rung, occurrence: id, round: row.round, dueDay: row.dueDay, unit: row.leadUnit },
      ...{ byRule: false, by: viewer.accountId, at: now, day: today, words },
    });
    const particulars = { rung, byRule: false, text: words };
    const event = { type: "escalated", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event);
    await tellAtOnce(tx, now, viewer, {
      kind: tells[rung],
      issue: { id: row.id, number: row.number, subject },
      occurrence: id,
      unit: row.leadUnit,
      day: row.dueDay ?? today,
    });
    return done({ id: row.id });
  });
