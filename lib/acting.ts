import { personae } from "@/domain/delegation";
import type { RefusalCode, Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";

/** What somebody else's grants might still allow. */
const lacksGrant: readonly RefusalCode[] = ["notFound", "notAllowed", "outOfReach"];

/**
 * Does something in the viewer's own name, or, where that does not suffice, for whom they stand in.
 * What is refused was rolled back, so that the next try begins anew; any other refusal stands.
 */
export async function acting<T>(viewer: Viewer, run: (one: Viewer) => Promise<Result<T>>): Promise<Result<T>> {
  const [own = viewer, ...others] = personae(viewer);
  let result = await run(own);
  for (const one of others) {
    if (result.ok || !lacksGrant.includes(result.refusal.code)) return result;
    const next = await run(one);
    if (next.ok || next.refusal.code !== "notFound") result = next;
  }
  return result;
}
