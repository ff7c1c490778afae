import { transaction } from "@/db/client";
import { instructionNotes, instructions } from "@/db/schema";
import { instructionStates } from "@/domain/instruction";
import type { InstructionSubject } from "@/domain/instruction-permission";
import { newId } from "@/lib/id";
import { relations } from "./permission/table";
import { unitAt } from "./viewer";

export interface StagedInstruction {
  id: string;
  subject: InstructionSubject;
}
/** From the county to its bureau, from the city to that bureau, within the city, and in another county. */
const ways = [
  [relations.above, relations.raising],
  [relations.city, relations.raising],
  [relations.city, relations.cityBureau],
  [relations.above, relations.above],
  [relations.otherCounty, relations.otherBureau],
] as const;

/** Instructions in every state. */
export async function stageInstructions(now: Date): Promise<StagedInstruction[]> {
  const staged = instructionStates.flatMap((state) =>
    ways.map(
      ([from, unit]): StagedInstruction => ({
        id: newId(),
        subject: { type: "instruction", state, unit: unitAt(unit), from: unitAt(from) },
      }),
    ),
  );
  await transaction(async (tx) => {
    for (const { id, subject } of staged) {
      const { state, unit, from } = subject;
      await tx.insert(instructions).values({
        id,
        batch: id,
        state,
        about: "unit",
        unit: unit.code,
        fromUnit: from.code,
        text: "请本周内整改到位。",
        writtenBy: "leader",
        createdAt: now,
        stateSince: now,
        signDueDay: "2023-05-09",
        answerDay: "2023-05-11",
        signedAt: state === "issued" ? null : now,
        answeredAt: state === "answered" || state === "closed" ? now : null,
      });
      if (state === "answered")
        await tx
          .insert(instructionNotes)
          .values({ id: newId(), instructionId: id, kind: "answer", text: "已整改到位。", by: "x", at: now });
    }
  });
  return staged;
}
