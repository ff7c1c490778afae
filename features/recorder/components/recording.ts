import type { AspectAnswer, WalkState } from "@/domain/walk";
import type { Finding, Recorded, Snapshot, Step, Untaken } from "@/features/walks/schema";

// What a device holds of one walk. Pure; `adoption.ts` brings it together with what others hold.

export interface Values {
  step: Omit<Step, "id" | "editedAt">;
  answer: AspectAnswer | null;
  finding: Omit<Finding, "id" | "editedAt">;
  summary: string;
  daysTaken: number | null;
}
export type Kind = keyof Values;
export type StepValue = Values["step"];
export type FindingValue = Values["finding"];

export interface Item<K extends Kind = Kind> {
  kind: K;
  /** The id, or the aspect's code; empty for what there is one of. */
  key: string;
  value: Values[K];
  editedAt: number;
  /** The edit that the server has; 0 before the first. */
  acked: number;
  /** Why the server did not take it; it stays here. */
  untaken?: Untaken["code"];
}

/** A stopwatch that runs on one step. */
export interface Running {
  step: string;
  what: "minutes" | "waitingMinutes";
  since: number;
}

export interface Recording {
  id: string;
  items: Record<string, Item>;
  /** The server's, as last heard. */
  state: WalkState;
  version: number;
  photos: Recorded["photos"];
  running: Running | null;
  /** What rounding to minutes has left over, by step and stopwatch. */
  rest: Record<string, number>;
}

export const emptyRecording = (id: string): Recording => ({
  id,
  items: {},
  state: "planned",
  version: 0,
  photos: [],
  running: null,
  rest: {},
});

export const nameOf = (kind: Kind, key: string): string => `${kind}:${key}`;
export const isOpen = ({ state }: Recording): boolean => state === "planned" || state === "walking";

export const itemsOf = <K extends Kind>(recording: Pick<Recording, "items">, kind: K): Item<K>[] =>
  Object.values(recording.items).filter((item): item is Item<K> => item.kind === kind);

export const currentValue = <K extends Kind>(recording: Recording, kind: K, key = ""): Values[K] | undefined =>
  recording.items[nameOf(kind, key)]?.value as Values[K] | undefined;

/** Steps in their order, without the removed. */
export const stepsOf = (recording: Recording): Item<"step">[] =>
  itemsOf(recording, "step")
    .filter(({ value }) => !value.removed)
    .sort((a, b) => a.value.position - b.value.position || (a.key < b.key ? -1 : 1));

/** Findings in the order in which they were found: their ids tell. */
export const findingsOf = (recording: Recording): Item<"finding">[] =>
  itemsOf(recording, "finding")
    .filter(({ value }) => !value.removed)
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** One edit, never older than the one before, whatever the device's clock does meanwhile. */
export function edited<K extends Kind>(
  recording: Recording,
  kind: K,
  key: string,
  value: Values[K],
  now: number,
): Recording {
  const name = nameOf(kind, key);
  const before = recording.items[name];
  const item: Item<K> = {
    kind,
    key,
    value,
    editedAt: Math.max(now, (before?.editedAt ?? 0) + 1),
    acked: before?.acked ?? 0,
  };
  return { ...recording, items: { ...recording.items, [name]: item } };
}

/** Typed here and not yet known to be on the server. */
export const pending = (recording: Recording): Item[] =>
  Object.values(recording.items).filter((item) => item.editedAt !== item.acked && !item.untaken);

export const untaken = (recording: Recording): Item[] => Object.values(recording.items).filter((item) => item.untaken);

/**
 * What is sent: all that the server does not have, never what only came from it. A finding without
 * a word counts once it has a photo.
 */
export function snapshotOf(
  { id, items }: Recording,
  account: string,
  sentAt: number,
  withPhoto: ReadonlySet<string>,
): Snapshot {
  const unsent = Object.fromEntries(Object.entries(items).filter(([, item]) => item.editedAt !== item.acked));
  const those = <K extends Kind>(kind: K) => itemsOf({ items: unsent }, kind);
  const [[summary], [days]] = [those("summary"), those("daysTaken")];
  const said = ({ key, value, acked }: Item<"finding">) => value.text.trim() || withPhoto.has(key) || acked > 0;
  return {
    id,
    account,
    sentAt,
    ...(summary && { summary: { text: summary.value, editedAt: summary.editedAt } }),
    ...(days && { daysTaken: { days: days.value, editedAt: days.editedAt } }),
    steps: those("step").map(({ key, value, editedAt }) => ({ ...value, id: key, editedAt })),
    answers: those("answer").map(({ key, value, editedAt }) => ({ aspect: key, answer: value, editedAt })),
    findings: those("finding")
      .filter(said)
      .map(({ key, value, editedAt }) => ({ ...value, id: key, editedAt })),
  };
}
