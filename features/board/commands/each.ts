import { transaction } from "@/db/client";
import type { Day } from "@/domain/calendar";
import type { IssueState } from "@/domain/issue";
import { done, type Refusal, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { loadIssue } from "@/features/issues/queries/subject";
import { rootUnit, unitByCode } from "@/features/units/queries";
import { acting } from "@/lib/acting";
import { unforeseen } from "@/lib/fault";

export interface Target {
  id: string;
  version: number;
}
/** One of many: what it is after what was done (or would be), or why it stays as it was. */
export interface ManyLine {
  id: string;
  number: string | null;
  title: string;
  state: IssueState | null;
  lead: string | null;
  dueDay: Day | null;
  /** The county or zone of the lead, where it is another than the issue's. */
  elsewhere: string | null;
  refusal: Refusal | null;
}

class Rehearsed extends Error {}

/** Does something and takes it back: what it would give, and what the issue would be. */
async function rehearse<T>(work: () => Promise<T>): Promise<T> {
  let gave: { value: T } | undefined;
  await transaction(async () => {
    gave = { value: await work() };
    throw new Rehearsed();
  }).catch((error) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  if (!gave) throw new Error("nothing was rehearsed");
  return gave.value;
}

/**
 * Does the same to many issues, one after the other: all or nothing of each, whatever becomes of the
 * others. Without `confirmed` every command runs and is taken back, so that the preview says what the
 * receipt would. Each is done in whose name it may be: a substitute's own, or the principal's.
 */
export async function each(
  viewer: Viewer,
  { targets, confirmed }: { targets: readonly Target[]; confirmed: boolean },
  work: (one: Viewer, target: Target) => Promise<Result<unknown>>,
): Promise<ManyLine[]> {
  const lines: ManyLine[] = [];
  for (const target of targets) {
    const tried = async (one: Viewer) => {
      const result = await work(one, target);
      return result.ok ? done(await lineOf(viewer, target.id, null)) : result;
    };
    // Taken back after each name: what the first left behind would be in the way of the next.
    const result = await acting(viewer, (one) => (confirmed ? tried(one) : rehearse(() => tried(one)))).catch(
      (error) => ({ ok: false as const, refusal: unforeseen(error, "each of many") }),
    );
    lines.push(result.ok ? result.value : await lineOf(viewer, target.id, result.refusal));
  }
  return lines;
}

async function lineOf(viewer: Viewer, id: string, refusal: Refusal | null): Promise<ManyLine> {
  const issue = await loadIssue(viewer, id);
  if (!issue) return { id, number: null, title: "", state: null, lead: null, dueDay: null, elsewhere: null, refusal };
  const { number, title, state, leadUnit, dueDay, jurisdiction } = issue.row;
  const lead = leadUnit ? await unitByCode(leadUnit) : undefined;
  // The city's bureaus lead in every county.
  const away = lead && lead.jurisdiction !== jurisdiction && lead.jurisdiction !== (await rootUnit());
  const elsewhere = away ? ((await unitByCode(lead.jurisdiction))?.shortName ?? lead.jurisdiction) : null;
  return { id, number, title, state, lead: lead?.shortName ?? leadUnit, dueDay, elsewhere, refusal };
}
