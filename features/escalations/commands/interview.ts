import { eq } from "drizzle-orm";
import { escalations } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { isPressed, openRungs } from "@/domain/escalation";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { openInterview } from "../queries/on-issue";
import { takenOn } from "../queries/taken";
import type { Interview } from "../schema";
import { beginOn } from "./begin";

/** 通报、约谈 took place: what the rule had asked for, or an inspector's own. */
export const holdInterview = (viewer: Viewer, now: Date, input: Interview): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const begun = await beginOn(tx, viewer, input);
    if (!begun.ok) return begun;
    const { row, subject } = begun.value;
    const { form, heldDay, people, outcome } = input;
    const today = dayOf(now);
    if (!row.leadUnit || !isPressed({ ...row, suspended: false }))
      return refuse("notNow", { values: { state: row.state } });
    if (heldDay > today) return refuse("invalid", { fields: { heldDay: "future" } });
    const asked = await openInterview(row.id);
    const held = { form, heldDay, people, outcome };
    const id = asked ?? newId();
    if (asked) await tx.update(escalations).set(held).where(eq(escalations.id, asked));
    else {
      const taken = (await takenOn([row.id])).get(row.id) ?? [];
      if (!openRungs(taken).includes("interview")) return refuse("rungTaken");
      await tx.insert(escalations).values({
        ...{ id, issueId: row.id, rung: "interview", occurrence: id, round: row.round, dueDay: row.dueDay },
        ...{ unit: row.leadUnit, byRule: false, by: viewer.accountId, at: now, day: today, ...held },
      });
    }
    const event = { type: "interviewHeld", from: null, to: null } as const;
    const particulars = { form, heldDay, people, text: outcome };
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, { ...event, particulars });
    await tellAtOnce(tx, now, viewer, {
      kind: "interviewHeld",
      issue: { id: row.id, number: row.number, subject },
      occurrence: id,
      unit: row.leadUnit,
      day: heldDay,
    });
    return done({ id: row.id });
  });
