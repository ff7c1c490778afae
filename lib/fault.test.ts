import { expect, test } from "vitest";
import { faultOf } from "./fault";

const coded = (code: string, message = "x") => Object.assign(new Error(message), { code });

test.each([
  [coded("SQLITE_BUSY"), "busy"],
  [coded("SQLITE_BUSY_SNAPSHOT"), "busy"],
  [coded("55P03"), "busy"],
  [coded("57014"), "busy"],
  [new Error("timeout exceeded when trying to connect"), "busy"],
  [coded("SQLITE_FULL"), "noRoom"],
  [coded("53100"), "noRoom"],
  [coded("ENOSPC"), "noRoom"],
  [coded("SQLITE_NOTADB"), "away"],
  [coded("57P01"), "away"],
  [coded("08006"), "away"],
  [coded("ECONNREFUSED"), "away"],
  [new Error("Connection terminated unexpectedly"), "away"],
  [new Error("Query read timeout"), "away"],
  [coded("EACCES"), "away"],
  [new Error("Failed query", { cause: coded("ECONNRESET") }), "away"],
  [coded("SQLITE_ERROR"), undefined],
  [coded("23505"), undefined],
  [new TypeError("x is undefined"), undefined],
  ["text", undefined],
])("%s is %s", (error, fault) => expect(faultOf(error)).toBe(fault));
