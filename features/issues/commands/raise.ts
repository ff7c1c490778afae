import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { counters, files, units } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import { placeOf } from "../queries/place";
import type { Raise, WithReason } from "../schema";
import { type Moved, move } from "./move";
import { filePlan } from "./plan";
import { saveOutcomes, writeResult } from "./result";

/** 上报: the raising unit's head (or an inspector, for their own finding) puts a draft on the ledger. */
export function raise(viewer: Viewer, now: Date, input: Raise): Promise<Result<Moved>> {
  return command((tx) =>
    move(tx, viewer, now, input, "raise", async ({ issue, today }) => {
      const { row } = issue;
      const place = await placeOf(input.taskCode);
      if (input.taskCode && !place) return refuse("invalid", { fields: { taskCode: "unknown" } });
      const { title, description, cause, severity, taskCode, aspectCode } = input;
      const [unit] = await tx
        .select({ jurisdiction: units.jurisdiction })
        .from(units)
        .where(eq(units.code, row.raisingUnit));
      const jurisdiction = unit?.jurisdiction ?? row.raisingUnit;
      const number = row.number ?? (await nextNumber(tx, `${jurisdiction}-${today.slice(0, 4)}`));

      const planId =
        input.brought === "plan" && input.plan ? await filePlan(tx, viewer, now, row, input.plan) : undefined;
      let resultId: string | undefined;
      if (input.brought === "fix" && input.result) {
        if (input.result.outcomes.length === 0 && !input.result.noOutcomeReason) return refuse("outcomes");
        const [after] = await tx
          .select({ id: files.id })
          .from(files)
          .where(and(eq(files.issueId, row.id), eq(files.phase, "after"), isNull(files.removedAt)))
          .limit(1);
        if (!after) return refuse("evidence");
        resultId = await writeResult(tx, viewer, now, row, input.result, "submitted");
        await saveOutcomes(tx, row.id, resultId, input.result.outcomes);
      }
      return done({
        set: {
          title,
          description,
          cause,
          severity,
          taskCode,
          aspectCode,
          category: place?.category ?? null,
          jurisdiction,
          number,
          brought: input.brought === "nothing" ? null : input.brought,
          raisedAt: now,
        },
        particulars: { number, planId, resultId },
      });
    }),
  );
}

/** 作废 */
export const discard = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) => move(tx, viewer, now, input, "discard", async () => done({ particulars: { reason: input.reason } })));

/** The next number of a jurisdiction's year, `CZ-2026-0001`; atomic on both databases. */
async function nextNumber(tx: Tx, scope: string): Promise<string> {
  const [counter] = await tx
    .insert(counters)
    .values({ scope: `issue:${scope}`, value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  return `${scope}-${String(counter?.value ?? 1).padStart(4, "0")}`;
}
