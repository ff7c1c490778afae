import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { Viewer } from "@/domain/viewer";
import { readSheet } from "@/lib/sheet/read";
import type { CalendarEffect, Change, Entry, Finding, Issued } from "../schema";
import { keyText, readEntries } from "./read";

/** One kind of list: what a row is, what is stored of it now, how that which differs is written. */
interface Kind<S extends z.ZodObject, Row = z.output<S>> {
  schema: S;
  /** The columns that name a row; the first is where a row given twice is pointed at. */
  key: readonly (keyof Row & string)[];
  /** What is stored, as rows of a file, by key. */
  stored(): Promise<Map<string, Row>>;
  /** Looks at the rows beside each other and the stored ones; what they name becomes codes. */
  check?(entries: Entry<Row>[], beside: Beside<Row>): Promise<Checked<Row>>;
  /** Keys that the file, complete in itself, no longer lists. */
  removed?(entries: Entry<Row>[], stored: Map<string, Row>): string[];
  /** Accounts that need a first password, which is made before the transaction. */
  newUsernames?(rows: Differing<Row>): Promise<string[]>;
  /** What writing moves elsewhere. */
  effect?(rows: Differing<Row>, stored: Map<string, Row>): Promise<CalendarEffect>;
  write(tx: Tx, rows: Differing<Row>, by: By): Promise<Issued[] | undefined>;
}

/** Who writes, when, and with which first passwords by username. */
export interface By {
  viewer: Viewer;
  now: Date;
  passwords: ReadonlyMap<string, { password: string; passwordHash: string }>;
}

interface Beside<Row> {
  stored: Map<string, Row>;
  /** Keys of rows that are in the file, but wrong in themselves: not to be called unknown as well. */
  unread: ReadonlySet<string>;
  viewer: Viewer;
  now: Date;
}

export interface Checked<Row> {
  entries: Entry<Row>[];
  findings: Finding[];
}

export interface Differing<Row> {
  created: Row[];
  changed: Row[];
  removed: string[];
  /** Every row of the file. */
  all: Row[];
}

export interface Prepared {
  encoding: string | null;
  rows: number;
  findings: Finding[];
  changes: Change[];
  unchanged: number;
  newUsernames: string[];
  effect: CalendarEffect | null;
  write(tx: Tx, by: By): Promise<Issued[] | undefined>;
}

/** A file read, checked and compared with what is stored, ready to be written or only shown. */
export type Prepare = (bytes: Uint8Array, now: Date, viewer: Viewer) => Promise<Prepared>;

const shown = (value: unknown): string =>
  value === null || value === undefined ? "" : Array.isArray(value) ? value.join("；") : String(value);

function differences(from: Record<string, unknown>, to: Record<string, unknown>): Change["columns"] {
  return Object.keys(to)
    .map((column) => ({ column, from: shown(from[column]), to: shown(to[column]) }))
    .filter((difference) => difference.from !== difference.to);
}

export const prepareOf =
  <S extends z.ZodObject>(kind: Kind<S>): Prepare =>
  async (bytes, now, viewer) => {
    type Row = z.output<S>;
    const reading = readEntries(await readSheet(bytes), kind.schema, kind.key);
    const stored = await kind.stored();
    const beside = { stored, unread: reading.unread, viewer, now };
    const { entries, findings: more } = (await kind.check?.(reading.entries, beside)) ?? { ...reading, findings: [] };
    const keyOf = (row: Row) => keyText(row, kind.key);
    const keys = new Map(entries.map(({ row, value }) => [row, keyOf(value)]));
    const findings = [...reading.findings, ...more.map((finding) => ({ ...finding, key: keys.get(finding.row ?? 0) }))];
    findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));

    const changes: Change[] = [];
    const differing: Differing<Row> = { created: [], changed: [], removed: [], all: entries.map(({ value }) => value) };
    for (const { row, value } of entries) {
      const before = stored.get(keyOf(value));
      const columns = before ? differences(before, value) : [];
      if (before && columns.length === 0) continue;
      differing[before ? "changed" : "created"].push(value);
      changes.push({ what: before ? "changed" : "created", key: keyOf(value), row, columns });
    }
    const whole = findings.every(({ level }) => level === "warning");
    differing.removed = (whole && kind.removed?.(entries, stored)) || [];
    changes.push(...differing.removed.map((key): Change => ({ what: "removed", key, columns: [] })));

    return {
      encoding: reading.encoding,
      rows: entries.length,
      findings,
      changes,
      unchanged: entries.length - differing.created.length - differing.changed.length,
      newUsernames: (await kind.newUsernames?.(differing)) ?? [],
      effect: (whole && changes.length > 0 && (await kind.effect?.(differing, stored))) || null,
      write: (tx, by) => kind.write(tx, differing, by),
    };
  };

/** Databases limit the values of one statement. */
export async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await write(rows.slice(at, at + 500));
}
