import { describe, expect, test } from "vitest";
import { readTaskQuery, taskAddress, taskParams } from "./schema";

describe("the list's address", () => {
  test("is read back as it was written", () => {
    const filters = {
      category: "营商环境建设",
      unit: "SGJ",
      walked: "never",
      open: true,
      mine: true,
      q: "食品",
    } as const;
    expect(readTaskQuery(taskParams(filters, "waiting"))).toEqual({ filters, sort: "waiting", page: 1 });
    expect(taskAddress({ open: true })).toBe("/tasks?open=1");
    expect(taskAddress({})).toBe("/tasks");
  });

  test("loses what cannot be understood, and nothing else", () => {
    const nonsense = { unit: "a'b", walked: "maybe", open: "2", sort: "price", page: "-3", q: "  ", other: "x" };
    expect(readTaskQuery(nonsense)).toEqual({ filters: {}, sort: "code", page: 1 });
    expect(readTaskQuery({ q: ["食品", "药品"], page: "3", category: "x".repeat(61) })).toEqual({
      filters: { q: "食品" },
      sort: "code",
      page: 3,
    });
    expect(readTaskQuery({ q: "食\u0000品" }).filters).toEqual({ q: "食 品" });
  });
});
