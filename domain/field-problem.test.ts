import { describe, expect, it } from "vitest";
import { z } from "zod";
import { partsOf, problemOf } from "./field-problem";

const problem = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input, { error: problemOf }).error?.issues[0]?.message;

describe("problemOf", () => {
  it.each([
    [z.string(), undefined, "required"],
    [z.string().min(1), "", "required"],
    [z.string().min(2), "", "required"],
    [z.string().min(2), "一", "tooShort:2"],
    [z.string().max(3), "一二三四", "tooLong:3"],
    [z.array(z.string()).min(1), [], "chooseSome"],
    [z.array(z.string()).max(1), ["a", "b"], "tooMany:1"],
    [z.number().min(1), 0, "tooSmall:1"],
    [z.number().max(100), 101, "tooLarge:100"],
    [z.coerce.number(), "x", "required"],
    [z.number(), "x", "number"],
    [z.int(), 1.5, "integer"],
    [z.enum(["a", "b"]), undefined, "choose"],
    [z.iso.date(), "", "required"],
    [z.iso.date(), "2023-02-30", "day"],
    [z.email(), "nobody", "format"],
    [z.string().refine(() => false, { error: "day" }), "x", "day"],
    [z.strictObject({}), { more: 1 }, "unknown"],
  ])("%#", (schema, input, expected) => {
    expect(problem(schema, input)).toBe(expected);
  });

  it("parts a code from its limit", () => {
    expect(partsOf("tooLong:80")).toEqual({ code: "tooLong", limit: 80 });
    expect(partsOf("required")).toEqual({ code: "required", limit: 0 });
  });
});
