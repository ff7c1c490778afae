import { z } from "zod";
import { isDay } from "@/domain/calendar";

// Cells as bureaus write them. A cell's message is the code of a finding.

export const text = (max: number) => z.string().max(max, "tooLong");
export const needed = (max: number) => text(max).min(1, "missing");
const plain = (value: string) => value.normalize("NFKC").trim();

/** A natural code; a path is made of them, so no slash. */
export const code = needed(40).regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "badCode");
export const optionalCode = text(40).transform((value) => value || null);

export const count = (max: number) =>
  z.string().transform((value, context) => {
    const digits = plain(value);
    if (!digits) return null;
    if (/^\d{1,9}$/.test(digits) && Number(digits) <= max) return Number(digits);
    const tooBig = /^\d+$/.test(digits);
    context.addIssue({
      code: "custom",
      message: tooBig ? "tooBig" : "notNumber",
      params: tooBig ? { maximum: max } : {},
    });
    return z.NEVER;
  });
export const days = count(3650);

export const flag = z.string().transform((value, context) => {
  const word = plain(value).toLowerCase();
  if (["true", "1", "是", "yes", "y"].includes(word)) return true;
  if (["false", "0", "否", "no", "n"].includes(word)) return false;
  context.addIssue({ code: "custom", message: "notBoolean" });
  return z.NEVER;
});

/** `2023-02-14`, and as spreadsheets rewrite it: `2023/2/14`, `2023年2月14日`. */
export const day = z.string().transform((value, context) => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(value));
  const found = parts ? [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-") : "";
  if (isDay(found)) return found;
  context.addIssue({ code: "custom", message: "notDay" });
  return z.NEVER;
});
export const optionalDay = z
  .literal("")
  .transform(() => null)
  .or(day);

export const choice = <const T extends readonly string[]>(options: T) =>
  z.string().transform((value, context): T[number] => {
    if (options.includes(value)) return value;
    context.addIssue({ code: "custom", message: "notOneOf", params: { options: options.join("、") } });
    return z.NEVER;
  });

export const names = z.string().transform((value) =>
  value
    .split(/[；;]/)
    .map((name) => name.trim())
    .filter(Boolean),
);
