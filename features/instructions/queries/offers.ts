import { type InstructionMove, instructionMoveNames, instructionRule, instructionTarget } from "@/domain/instruction";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { LoadedInstruction } from "./subject";

/** The buttons of this viewer, from the table and rule by which the commands decide. */
export const instructionOffers = (viewer: Viewer, { row, subject }: LoadedInstruction): InstructionMove[] =>
  instructionMoveNames.filter(
    (move) =>
      instructionTarget(move, row.state) &&
      can(viewer, instructionRule(move).by === "unit" ? "instruction.answer" : "instruction.decide", subject),
  );
