import { and, eq, type SQL } from "drizzle-orm";
import { instructions } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { addressedTo, writtenFor } from "./visible";

/** What of the instructions waits for this viewer, each duty as a condition on `instructions`. */
export const waitingInstructions = (viewer: Viewer) =>
  ({
    signInstruction: and(addressedTo(viewer), eq(instructions.state, "issued")) as SQL,
    answerInstruction: and(addressedTo(viewer), eq(instructions.state, "signed")) as SQL,
    readAnswer: and(writtenFor(viewer), eq(instructions.state, "answered")) as SQL,
  }) as const;
