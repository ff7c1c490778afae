import type { events } from "@/db/schema";
import { canonical, sha256 } from "@/lib/digest";

type EventRow = typeof events.$inferSelect;

/** The hash of one event over everything it says and the hash before it. */
export const eventHash = (event: Omit<EventRow, "hash">): string =>
  sha256(canonical({ ...event, at: event.at.toISOString() }));

/** The first event of a subject's history that does not fit its chain; undefined when it is whole. */
export function brokenLink(history: readonly EventRow[]): EventRow | undefined {
  let previousHash = "";
  return history.find((event, index) => {
    const { hash, ...rest } = event;
    const whole = event.sequence === index + 1 && event.previousHash === previousHash && eventHash(rest) === hash;
    previousHash = hash;
    return !whole;
  });
}
