import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/env";
import { alone } from "./alone";
import { isPostgres } from "./dialect";
import { isBusy } from "./errors";
import { openPostgres } from "./open-postgres";
import { openSqlite } from "./open-sqlite";
import type { Opened, Reader, Tx } from "./opened";

export type { Reader, Tx } from "./opened";

// One per process, also when a development server loads this file again.
const kept = globalThis as typeof globalThis & { openedDatabase?: Opened; isServer?: boolean };
function opened(): Opened {
  if (!kept.openedDatabase) {
    const url = env().DATABASE_URL;
    kept.openedDatabase = isPostgres
      ? openPostgres(url, kept.isServer === true)
      : openSqlite(url.replace(/^file:(\/\/)?/, ""));
  }
  return kept.openedDatabase;
}

const current = new AsyncLocalStorage<Tx>();

const reads: ReadonlySet<string | symbol> = new Set<keyof Reader>([
  "select",
  "selectDistinct",
  "$count",
  "with",
  "$with",
]);

/** Reads, and only reads; inside `transaction` it reads what the transaction wrote. */
export const db: Reader = new Proxy({} as Reader, {
  get(_, name) {
    if (!reads.has(name)) return undefined; // a transaction's connection could write
    const source = current.getStore() ?? opened().reader;
    const member = Reflect.get(source, name);
    return typeof member === "function" ? member.bind(source) : member;
  },
});

interface Preparable<Rows> extends PromiseLike<Rows> {
  prepare(name: string): Prepared;
}
interface Prepared {
  execute(values?: Record<string, unknown>): Promise<unknown>;
}
const questions = new WeakMap<object, Map<string, Prepared>>();
const mostQuestions = 500;

/**
 * Asks what `build` puts together, which is put together once for each key: that takes as long as
 * asking. The key says everything the question depends on, first of all whose question it is;
 * `values` are for its placeholders.
 */
export async function ask<Rows>(
  key: string,
  build: () => Preparable<Rows>,
  values?: Record<string, unknown>,
): Promise<Rows> {
  // Without a name PostgreSQL plans each asking by its values, and no connection gathers statements.
  if (current.getStore()) return (await build().prepare("").execute(values)) as Rows;
  const source = opened();
  const before = questions.get(source);
  const known = before && before.size < mostQuestions ? before : new Map<string, Prepared>();
  questions.set(source, known);
  let question = known.get(key);
  if (!question) {
    question = build().prepare("");
    known.set(key, question);
  }
  return (await question.execute(values)) as Rows;
}

interface Answers {
  version: string;
  answers: Map<string, Promise<unknown>>;
}
const answered = new WeakMap<object, Answers>();

/**
 * What `load` gave before, if nobody has written anything since: then it would give the same. Never
 * stale, by whichever process was written; the key says everything the answer depends on.
 */
export async function unlessWritten<T>(key: string, load: () => Promise<T>): Promise<T> {
  if (current.getStore()) return load();
  const source = opened();
  const version = await source.version(); // before loading: what is written meanwhile outdates the answer
  let kept = answered.get(source);
  if (kept?.version !== version || kept.answers.size >= mostQuestions) {
    kept = { version, answers: new Map() };
    answered.set(source, kept);
  }
  const before = kept.answers.get(key) as Promise<T> | undefined;
  if (before) return before;
  const { answers } = kept;
  const answer = Promise.resolve(load()); // a query alone would be asked anew by whoever awaits it
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

/**
 * The only way to write. An inner call joins the outer transaction. Await every query inside:
 * one left running can outlive the commit.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = current.getStore();
  if (outer) return work(outer);
  for (let attempt = 1; ; attempt++) {
    try {
      return await opened().run((tx) => current.run(tx, () => work(tx)));
    } catch (error) {
      if (!isPostgres || !isBusy(error) || attempt === 3) throw error;
    }
  }
}

/** Reads inside `work` see the database as of one instant, however long it takes; writing there fails. */
export const snapshot = <T>(work: () => Promise<T>): Promise<T> =>
  opened().snapshot((reader) => current.run(reader, work));

export const migrationsFolder = `db/migrations/${isPostgres ? "postgres" : "sqlite"}`;
/** One process at a time: whoever comes second finds it done. */
export const migrate = (folder = migrationsFolder) => alone(() => opened().migrate(folder));

/** For a server, before it asks anything: nobody waits for ever. A command line has all the time it needs. */
export function serveInTime(): void {
  kept.isServer = true;
}

/** Throws, or is false, when nothing should be trusted to this database now. */
export const isWhole = (): Promise<boolean> => opened().isWhole();

export async function closeDatabase(): Promise<void> {
  await kept.openedDatabase?.close();
  kept.openedDatabase = undefined;
}
