import type { Tx } from "./client";

/**
 * A statement whose SQL is written once: on SQLite for the one connection that writes, on
 * PostgreSQL for each transaction, where its name lets the connection know it again. For what is
 * written thousands of times; building the SQL costs more than running it.
 */
export function prepared<Statement>(build: (tx: Tx) => Statement): (tx: Tx) => Statement {
  const kept = new WeakMap<Tx, Statement>();
  return (tx) => {
    let statement = kept.get(tx);
    if (statement === undefined) {
      statement = build(tx);
      kept.set(tx, statement);
    }
    return statement;
  };
}
