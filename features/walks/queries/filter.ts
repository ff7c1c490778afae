import { z } from "zod";
import { isDay } from "@/domain/calendar";
import { walkMeasures } from "@/domain/figures";
import { walkStates } from "@/domain/walk";

// The filters of the list of walks as they stand in the address: `?state=concluded&task=A-001`.

type Raw = string | string[] | undefined;

const one = <S extends z.ZodType>(schema: S) => z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), schema);
const code = z.string().regex(/^[\w-]{1,40}$/);
const flag = one(z.enum(["1", "true"]).transform((): true => true));
const words = z
  .string()
  .max(60)
  .transform((text) => text.replace(/\p{Cc}/gu, " ").trim())
  .refine((text) => text !== "");
/** `2023-01-01..2023-06-30`, both days in it. */
const days = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/)
  .transform((text) => ({ from: text.slice(0, 10), to: text.slice(12) }))
  .refine(({ from, to }) => isDay(from) && isDay(to) && from <= to);

const fields = {
  state: one(z.enum(walkStates)),
  /** Walked or recorded by this viewer. */
  mine: flag,
  /** The walker's unit, with its subtree. */
  unit: one(code),
  /** That very unit, without its subtree. */
  exact: flag,
  /** The unit whose service was walked, with its subtree. */
  target: one(code),
  /** At another unit than one's own. */
  cross: flag,
  task: one(code),
  category: one(words),
  /** Of the city's own units, or of all counties and zones. */
  level: one(z.enum(["city", "counties"])),
  /** Concluded within these days. */
  concluded: one(days),
  /** Concluded in this month, `2023-03`. */
  month: one(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  /** With `concluded`: the first walk of each unit, head or item of the period, as the figures count. */
  counted: one(z.enum(walkMeasures)),
  /** Words of the task's title. */
  q: one(words),
} as const;

const order = { page: one(z.coerce.number().int().min(1).max(1_000_000)) } as const;

export type WalkFilters = z.infer<z.ZodObject<{ [K in keyof typeof fields]: z.ZodOptional<(typeof fields)[K]> }>>;

export interface WalkQuery {
  filters: WalkFilters;
  page: number;
}

/** Reads an address: what cannot be understood is left out, never an error. */
export function readWalkQuery(params: Record<string, Raw>): WalkQuery {
  const pick = (schemas: Record<string, z.ZodType>) => {
    const found: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(schemas)) {
      const parsed = schema.safeParse(params[name]);
      if (params[name] !== undefined && parsed.success) found[name] = parsed.data;
    }
    return found;
  };
  return { filters: pick(fields) as WalkFilters, page: (pick(order).page as number | undefined) ?? 1 };
}

const write = (value: unknown): string | undefined => {
  if (value === undefined || value === false) return undefined;
  if (value === true) return "1";
  if (typeof value === "object" && value !== null && "from" in value && "to" in value)
    return `${value.from}..${value.to}`;
  return String(value);
};

/** The parameters that `readWalkQuery` reads back. */
export const walkParams = (filters: WalkFilters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters)
      .map(([name, value]) => [name, write(value)] as const)
      .filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

/** The address of the list that these filters count; figures and desk link by it. */
export function walkListAddress(filters: WalkFilters): string {
  const query = new URLSearchParams(walkParams(filters)).toString();
  return query ? `/walks?${query}` : "/walks";
}
