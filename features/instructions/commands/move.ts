import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { instructionNotes, instructions } from "@/db/schema";
import type { Event } from "@/domain/event";
import {
  type InstructionMove,
  type InstructionNoteKind,
  type InstructionState,
  instructionNoteKinds,
  instructionRule,
  instructionTarget,
} from "@/domain/instruction";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { newId } from "@/lib/id";
import { type InstructionRow, loadInstruction } from "../queries/subject";

export interface Target {
  id: string;
  /** The version the viewer looked at. */
  version: number;
}
export interface Moved {
  id: string;
  version: number;
  state: InstructionState;
}

const told = {
  sign: "instructionSigned",
  answer: "instructionAnswered",
  return: "instructionReturned",
  close: "instructionClosed",
  withdraw: "instructionWithdrawn",
} as const satisfies Record<InstructionMove, Event["type"]>;

export interface Change<Move extends InstructionMove> {
  set?: Partial<InstructionRow>;
  /** What is written on the way; empty where nothing has to be said. */
  note?: string;
  particulars: Extract<Event, { type: (typeof told)[Move] }>["particulars"];
}

const isNoted = (move: InstructionMove): move is InstructionNoteKind =>
  instructionNoteKinds.some((kind) => kind === move);

/**
 * The one way an instruction changes state: may this viewer? open from here? conditional update →
 * no row: changed meanwhile → note, span and event.
 */
export async function moveInstruction<Move extends InstructionMove>(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: Target,
  name: Move,
  prepare: (row: InstructionRow) => Promise<Result<Change<Move>>>,
): Promise<Result<Moved>> {
  const loaded = await loadInstruction(viewer, id);
  if (!loaded) return refuse("notFound");
  const { row, subject } = loaded;
  const byUnit = instructionRule(name).by === "unit";
  if (!can(viewer, byUnit ? "instruction.answer" : "instruction.decide", subject)) return refuse("notAllowed");
  if (row.version !== version) return changedMeanwhile(id);
  const to = instructionTarget(name, row.state);
  if (!to) return refuse("notNow", { values: { state: row.state, of: "instruction" } });
  const prepared = await prepare(row);
  if (!prepared.ok) return prepared;
  const { set = {}, note, particulars } = prepared.value;
  const [moved] = await tx
    .update(instructions)
    .set({ ...set, state: to, stateSince: now, version: version + 1 })
    .where(and(eq(instructions.id, id), eq(instructions.version, version)))
    .returning({ id: instructions.id, version: instructions.version, state: instructions.state });
  if (!moved) return changedMeanwhile(id);
  if (note && isNoted(name))
    await tx
      .insert(instructionNotes)
      .values({ id: newId(), instructionId: id, kind: name, text: note, by: viewer.accountId, at: now });
  const history = { type: "instruction", id } as const;
  await moveSpan(tx, now, history, row.state, to);
  const event = { type: told[name], from: row.state, to, particulars } as Event;
  await appendEvent(tx, viewer, now, history, event, byUnit ? row.unit : row.fromUnit);
  return done(moved);
}
