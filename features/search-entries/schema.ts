import { z } from "zod";

/** Longer than anybody's question; the rest of a text pasted in finds no more. */
export const longestQuestion = 60;

const words = z.string().transform((text) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses \0 in text
    .replace(/[\u0000-\u001f]/g, " ")
    .trim()
    .slice(0, longestQuestion)
    .trim(),
);

/** What is asked for in an address, `?q=…`; undefined where nothing is. */
export const searchWords = (raw: string | string[] | undefined): string | undefined =>
  words.safeParse(Array.isArray(raw) ? raw[0] : raw).data || undefined;
