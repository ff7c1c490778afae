import type { SubjectType } from "./event";

/** What replay reads of an event. */
export interface PastEvent {
  subjectType: SubjectType;
  subjectId: string;
  at: Date;
  fromState: string | null;
  toState: string | null;
}

/** How long a subject was in a state; `[startedAt, endedAt)`, null while it lasts. */
export interface Span {
  subjectType: SubjectType;
  subjectId: string;
  state: string;
  cameFrom: string | null;
  startedAt: Date;
  endedAt: Date | null;
}

/**
 * The spans that a history tells of, in its order. Events of one subject come in their own
 * sequence; those without a new state tell of no move.
 */
export function replay(history: Iterable<PastEvent>): Span[] {
  const spans: Span[] = [];
  const running = new Map<string, Span>();
  for (const { subjectType, subjectId, at, fromState, toState } of history) {
    if (toState === null) continue;
    const before = running.get(subjectId);
    if (before) before.endedAt = at;
    const span = { subjectType, subjectId, state: toState, cameFrom: fromState, startedAt: at, endedAt: null };
    running.set(subjectId, span);
    spans.push(span);
  }
  return spans;
}

/** True while the span held at the end of that day, given as the first instant after it. */
export const heldUntil = (span: Pick<Span, "startedAt" | "endedAt">, end: Date): boolean =>
  span.startedAt < end && (span.endedAt === null || span.endedAt >= end);
