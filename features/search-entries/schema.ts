import { z } from "zod";

/** Longer than anybody's question; the rest of a text pasted in finds no more. */
export const longestQuestion = 60;

/** Words as they come in an address: one line, of a length that somebody types. */
const addressWords = z.string().transform((text) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses \0 in text
    .replace(/[\u0000-\u001f]/g, " ")
    .trim()
    .slice(0, longestQuestion)
    .trim(),
);

/** A natural code as it comes in an address. */
export const addressCode = z.string().regex(/^[\w-]{1,40}$/);

/** The same for a filter: what is longer, or empty, is no filter at all. */
export const filterWords = z
  .string()
  .max(longestQuestion)
  .pipe(addressWords)
  .refine((text) => text !== "");

/** What is asked for in an address, `?q=…`; undefined where nothing is. */
export const searchWords = (raw: string | string[] | undefined): string | undefined =>
  addressWords.safeParse(Array.isArray(raw) ? raw[0] : raw).data || undefined;
