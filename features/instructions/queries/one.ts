import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { instructions } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { type InstructionView, instructionViews } from "./views";

/** An instruction, and what was written with it to other units, as far as this viewer sees it. */
export async function instructionWithOthers(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ one: InstructionView; others: InstructionView[] } | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [one] = await instructionViews(viewer, eq(instructions.id, id), now);
  if (!one) return undefined;
  const others = await instructionViews(
    viewer,
    and(eq(instructions.batch, one.row.batch), ne(instructions.id, id)),
    now,
  );
  return { one, others };
}
