/** Fields in which somebody writes sentences; the others are chosen, and quickly chosen again. */
const spoken = ["conclusion", "reason", "text", "walked", "findings", "part", "office"];

/** The sentences that somebody wrote into a form, however deep. */
export const wordsOf = (input: unknown): string[] =>
  input && typeof input === "object"
    ? Object.entries(input).flatMap(([name, value]) => {
        if (typeof value !== "string") return wordsOf(value);
        return spoken.includes(name) && value.trim() ? [value] : [];
      })
    : [];
