import { expect, it } from "vitest";
import { accountsFilter } from "@/features/accounts/schema";
import { auditFilter, auditPlace } from "@/features/audit/schema";
import { tasksFilter } from "@/features/catalogue/schema";
import { releasedQuery } from "@/features/door/schema";
import { filterSchema, readListQuery } from "@/features/issues/queries/filter";
import { readTaskQuery } from "@/features/tasks/schema";
import { readWalkQuery } from "@/features/walks/queries/filter";
import { addressCode, filterWords, searchWords } from "./schema";

const asked = (names: readonly string[], value: string) => Object.fromEntries(names.map((name) => [name, value]));
const shapeOf = ({ shape }: { shape: object }) => Object.keys(shape);
const listed = ["q", "category", "unit", "target", "task", "state", "walked", "face", "sort", "page", "month"];

it.each([
  ["the ledger", readListQuery, [...shapeOf(filterSchema), "sort", "page"]],
  ["tasks", readTaskQuery, listed],
  ["walks", readWalkQuery, listed],
  ["accounts", accountsFilter.parse, shapeOf(accountsFilter)],
  ["the catalogue", tasksFilter.parse, shapeOf(tasksFilter)],
  ["the audit", auditFilter.parse, shapeOf(auditFilter)],
  ["a place in the audit", auditPlace.parse, shapeOf(auditPlace)],
  ["what was released", releasedQuery.parse, shapeOf(releasedQuery)],
] as [string, (params: Record<string, string>) => unknown, string[]][])(
  "the address of %s never carries a NUL to the database",
  (_, read, names) => {
    for (const value of ["\0", "a\0b", "\0".repeat(70), "a\0"])
      expect(JSON.stringify(read(asked(names, value)))).not.toContain("\\u0000");
  },
);

it("keeps the words around a NUL, and takes nothing else for a code", () => {
  expect([filterWords.parse(" 王\0丽 "), searchWords("办\0证"), searchWords("\0")]).toEqual([
    "王 丽",
    "办 证",
    undefined,
  ]);
  expect(auditFilter.parse({ who: "王丽", unit: "", subject: "x".repeat(61) })).toEqual({ who: "王丽" });
  for (const code of ["", "A-001\0", "\0", "A 001", "x".repeat(41)])
    expect(addressCode.safeParse(code).success).toBe(false);
  expect(addressCode.parse("A-001")).toBe("A-001");
});
