import type { Recorded, Untaken } from "@/features/walks/schema";
import { type Item, type Kind, nameOf, type Recording, type Values } from "./recording";

/** The server's state as items. */
function itemsFrom(recorded: Recorded): Item[] {
  const item = <K extends Kind>(kind: K, key: string, value: Values[K], editedAt: number): Item<K> => ({
    kind,
    key,
    value,
    editedAt,
    acked: editedAt,
  });
  return [
    ...recorded.steps.map(({ id, editedAt, ...value }) => item("step", id, value, editedAt)),
    ...recorded.answers.map(({ aspect, answer, editedAt }) => item("answer", aspect, answer, editedAt)),
    ...recorded.findings.map(({ id, editedAt, state: _, number: __, ...value }) =>
      item("finding", id, value, editedAt),
    ),
    ...(recorded.summary.editedAt ? [item("summary", "", recorded.summary.text, recorded.summary.editedAt)] : []),
    ...(recorded.daysTaken.editedAt
      ? [item("daysTaken", "", recorded.daysTaken.days, recorded.daysTaken.editedAt)]
      : []),
  ];
}

/** Equal but for blanks at the ends, which the server does not keep while somebody still types. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
const canonical = (value: unknown) =>
  JSON.stringify(value, (key, inner) => {
    if (key === "reason") return undefined; // for the history alone
    if (typeof inner === "string") return inner.trim();
    if (inner && typeof inner === "object" && !Array.isArray(inner))
      return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
    return inner;
  });

/**
 * Takes over what the server holds. What was typed since `sent` stays as it is and pending; what
 * the server did not take stays too, and says why. Older news than what is known changes nothing.
 */
export function adopted(
  recording: Recording,
  recorded: Recorded,
  sent?: { recording: Recording; untaken: readonly Untaken[] },
): Recording {
  if (recorded.version < recording.version) return recording;
  const items = { ...recording.items };
  const answered = (name: string) => sent?.recording.items[name]?.editedAt === items[name]?.editedAt;
  if (sent)
    for (const [name, item] of Object.entries(items))
      if (answered(name)) {
        const refused = sent.untaken.find(({ kind, key }) => nameOf(kind, key) === name);
        const { untaken: _, ...rest } = item;
        items[name] = refused ? { ...rest, untaken: refused.code } : { ...rest, acked: item.editedAt };
      }
  for (const item of itemsFrom(recorded)) {
    const name = nameOf(item.kind, item.key);
    const mine = items[name];
    if (mine && (mine.editedAt !== mine.acked || mine.untaken)) continue;
    if (mine && isSame(mine.value, item.value)) continue;
    const at = Math.max(item.editedAt, (mine?.editedAt ?? -1) + 1); // newer here too, though this clock runs ahead
    items[name] = { ...item, editedAt: at, acked: at };
  }
  return { ...recording, items, state: recorded.state, version: recorded.version, photos: recorded.photos };
}

/** Two windows of one device: per item the newer edit, of equal ones the one that the server knows. */
export function merged(one: Recording, other: Recording): Recording {
  const newer = Object.entries(other.items).filter(([name, item]) => {
    const mine = one.items[name];
    return !mine || item.editedAt > mine.editedAt || (item.editedAt === mine.editedAt && item.acked > mine.acked);
  });
  if (newer.length === 0 && other.version <= one.version) return one;
  const known = other.version > one.version ? other : one;
  const items = { ...one.items, ...Object.fromEntries(newer) };
  return { ...one, items, state: known.state, version: known.version, photos: known.photos };
}
