import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import type { InstructionSubject } from "@/domain/instruction-permission";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unitRefs } from "@/features/issues/queries/subject";

export type InstructionRow = typeof instructions.$inferSelect;
export interface LoadedInstruction {
  row: InstructionRow;
  subject: InstructionSubject;
}

/** What permission asks of an instruction. */
export async function subjectOf(row: Pick<InstructionRow, "state" | "unit" | "fromUnit">): Promise<InstructionSubject> {
  const refs = await unitRefs([row.unit, row.fromUnit]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  return { type: "instruction", state: row.state, unit: ref(row.unit), from: ref(row.fromUnit) };
}

/** An instruction with what permission asks of it; undefined when there is none or this viewer may not see it. */
export async function loadInstruction(viewer: Viewer, id: string): Promise<LoadedInstruction | undefined> {
  const [row] = await db.select().from(instructions).where(eq(instructions.id, id));
  if (!row) return undefined;
  const subject = await subjectOf(row);
  return can(viewer, "instruction.see", subject) ? { row, subject } : undefined;
}
