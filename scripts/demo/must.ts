import type { Result } from "@/domain/refusal";

/** What the demonstration does has to be allowed; a refusal is a mistake in its plot. */
export function must<T>(result: Result<T>, what = ""): T {
  if (result.ok) return result.value;
  throw new Error(`refused ${what}: ${JSON.stringify(result.refusal)}`);
}
