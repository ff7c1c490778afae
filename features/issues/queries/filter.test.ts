import { describe, expect, test } from "vitest";
import { filters } from "@/test-support/figures/ledger-filters";
import { type Filters, listParams, readListQuery } from "./filter";

const named = (asked: Filters) => new URLSearchParams(listParams(asked)).toString() || "no filter";

describe("an address", () => {
  test.each(filters.map(([asked]) => [named(asked), asked] as const))(
    "%s is read back as it was written",
    (_, asked) => {
      expect(readListQuery(listParams(asked))).toEqual({ filters: asked, order: {}, ignored: [] });
    },
  );

  test("with nonsense is answered, never refused", () => {
    const nonsense = {
      status: "flying",
      standing: ["blue", "x"],
      unit: "a'b",
      due: "2023-02-30..2023-03-01",
      found: "2023-06-30..2023-01-01",
      page: "-1",
      sort: "secret",
      q: "\u0000",
      asOf: "today",
      mine: "maybe",
      walk: "x".repeat(5000),
      kind: "",
      stranger: "1",
    };
    const query = readListQuery(nonsense);
    expect(query.filters).toEqual({});
    expect(query.order).toEqual({});
    expect(query.ignored.sort()).toEqual(
      ["asOf", "due", "found", "mine", "page", "q", "sort", "standing", "status", "unit", "walk"].sort(),
    );
  });

  test("takes several values repeated or with commas", () => {
    expect(readListQuery({ status: ["raised", "planned"] }).filters).toEqual(
      readListQuery({ status: "raised,planned" }).filters,
    );
  });
});
