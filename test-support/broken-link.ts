import { type EventRow, eventHash } from "@/features/history/queries";

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
