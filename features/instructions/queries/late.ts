import { and, eq, lt, or, type SQL } from "drizzle-orm";
import { instructions } from "@/db/schema";
import type { Day } from "@/domain/calendar";

/** Not signed for, or not answered, by its day; the twin of `instructionOwed` lying before today. */
export const lateOn = (today: Day): SQL =>
  or(
    and(eq(instructions.state, "issued"), lt(instructions.signDueDay, today)),
    and(eq(instructions.state, "signed"), lt(instructions.answerDay, today)),
  ) as SQL;
