import type { Tx } from "@/db/client";
import { keepFindable } from "@/features/search-entries/commands";
import { findableTasks } from "./queries/findable";

/** After any change to the names of tasks, in its transaction: they are found by the new ones. */
export async function keepTasksFindable(tx: Tx, codes: readonly string[]): Promise<void> {
  for (const [code, findable] of await findableTasks(codes)) await keepFindable(tx, code, findable);
}
