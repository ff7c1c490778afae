import type { z } from "zod";

/**
 * What is wrong with one field, as `code` or `code:limit`, worded under `form.problem.<code>`.
 * A schema's own message is such a code too: `.refine(isDay, { error: "day" })`.
 */
export type FieldProblem = string;

const sizeOf: Record<string, [small: string, big: string]> = {
  string: ["tooShort", "tooLong"],
  array: ["tooFew", "tooMany"],
  set: ["tooFew", "tooMany"],
};
const empty = (input: unknown) => input === undefined || input === null || input === "" || Number.isNaN(input);

/** Given to zod as its `error`, so that every message is a code and never a sentence. */
export function problemOf(issue: z.core.$ZodRawIssue): FieldProblem {
  switch (issue.code) {
    case "invalid_type":
      if (empty(issue.input)) return "required";
      return issue.expected === "int" ? "integer" : issue.expected === "number" ? "number" : "unknown";
    case "too_small":
      if (issue.origin === "array" && issue.minimum === 1) return "chooseSome";
      if (issue.origin === "string" && (issue.minimum === 1 || issue.input === "")) return "required";
      return `${sizeOf[issue.origin]?.[0] ?? "tooSmall"}:${issue.minimum}`;
    case "too_big":
      return `${sizeOf[issue.origin]?.[1] ?? "tooLarge"}:${issue.maximum}`;
    case "invalid_value":
      return "choose";
    case "invalid_format":
      return empty(issue.input) ? "required" : issue.format === "date" ? "day" : "format";
    case "invalid_union":
      return empty(issue.input) ? "required" : "unknown";
    default:
      return "unknown";
  }
}

/** `tooLong:80` → its code and its limit. */
export function partsOf(problem: FieldProblem): { code: string; limit: number } {
  const [code = "", limit] = problem.split(":");
  return { code, limit: Number(limit ?? 0) };
}
