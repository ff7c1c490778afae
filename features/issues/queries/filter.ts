import { z } from "zod";
import { isDay } from "@/domain/calendar";
import { standings } from "@/domain/deadline";
import { timely } from "@/domain/figures";
import { issueKinds, issueSources, issueStates } from "@/domain/issue";
import { outcomeKinds } from "@/domain/outcome";
import { filterWords } from "@/features/search-entries/schema";

// The filters of the ledger as they stand in the address: `?status=open&unit=GCQ&due=soon`.

/** What one parameter may look like when it comes from an address. */
type Raw = string | string[] | undefined;
export type RawParams = Record<string, Raw>;
/** For route handlers: whatever an address may bring, to be read by `readListQuery`. */
export const rawParams = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const one = <S extends z.ZodType>(schema: S) => z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), schema);
/** Several, repeated or with commas: `status=raised&status=planned`, `status=raised,planned`. */
const several = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (raw) => [...new Set([raw].flat().flatMap((text) => (typeof text === "string" ? text.split(",") : [])))],
    z.array(schema).min(1).max(30),
  );

const code = z.string().regex(/^[\w-]{1,40}$/);
const flag = one(z.enum(["1", "true"]).transform((): true => true));
const day = z.string().refine(isDay);
/** `2023-01-01..2023-06-30`, both days in it. */
const days = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/)
  .transform((text) => ({ from: text.slice(0, 10), to: text.slice(12) }))
  .refine(({ from, to }) => isDay(from) && isDay(to) && from <= to);

/** Lead's due days, while the lead's clock runs. */
export const dueFilters = ["overdue", "today", "soon", "week", "month"] as const;
/** `match`: how well the words are found; where none are asked for, as `raised`. */
const sortKeys = ["match", "due", "raised", "number", "unit"] as const;
export type SortKey = (typeof sortKeys)[number];

const fields = {
  /** States; `open` stands for every state in which somebody owes a step. */
  status: several(z.enum([...issueStates, "open"])),
  standing: several(z.enum(standings)),
  /** A bureau, or a county or zone with its subtree. */
  unit: one(code),
  /** As what the unit is named; any of them when left out. */
  party: one(z.enum(["raising", "lead", "partner"])),
  /** That very unit, without its subtree. */
  exact: flag,
  jurisdiction: several(code),
  /** Issues of the city's own units, or of all counties and zones. */
  level: one(z.enum(["city", "counties"])),
  /** `none`: without a task. */
  category: one(filterWords),
  task: one(code),
  aspect: one(code),
  kind: several(z.enum(issueKinds)),
  source: several(z.enum(issueSources)),
  walk: one(z.uuid()),
  due: one(z.union([z.enum(dueFilters), days])),
  overdue: flag,
  suspended: flag,
  /** Waiting for a step of this viewer. */
  mine: flag,
  /** Found in a period, as the figures count it (`asOf`: as of that day's end). */
  found: one(days),
  /** Of those found in a period: closed as of the day. */
  rectified: one(days),
  /** Of those found in a period: not closed as of the day. */
  rectifying: one(days),
  /** In the inspectors' hands in a period; of those found, with a plan that passed, or submitted, as of the day. */
  raised: one(days),
  planPassed: one(days),
  submitted: one(days),
  /** Closed within these days, and so as of the day. */
  closed: one(days),
  /** Not closed by the end of this day, by the closing that holds as of the day. */
  unclosed: one(day),
  asOf: one(day),
  /** Closed in time as of the day: by the day first assigned, or by that of extensions. */
  inTime: one(z.enum(timely)),
  /** Closed with an outcome of this kind. */
  outcome: one(z.enum(outcomeKinds)),
  /** Words of title, description or number. */
  q: one(filterWords),
  /** These alone, as they were ticked. */
  ids: several(z.uuid()).pipe(z.array(z.uuid()).max(50)),
} as const;

const order = {
  sort: one(z.enum(sortKeys)),
  dir: one(z.enum(["asc", "desc"])),
  page: one(z.coerce.number().int().min(1).max(1_000_000)),
} as const;

export const filterSchema = z.object(fields).partial();
export type Filters = z.infer<typeof filterSchema>;
export type ListOrder = z.infer<z.ZodObject<typeof order>>;

export interface ListQuery {
  filters: Filters;
  order: Partial<ListOrder>;
  /** Parameters of ours whose value means nothing; said on the page and left out. */
  ignored: string[];
}

/** Reads an address: what cannot be understood is left out and named, never an error. */
export function readListQuery(params: RawParams): ListQuery {
  const ignored: string[] = [];
  const pick = (schemas: Record<string, z.ZodType>) => {
    const found: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(schemas)) {
      const raw = params[name];
      if (raw === undefined || raw === "") continue;
      const parsed = schema.safeParse(raw);
      if (parsed.success) found[name] = parsed.data;
      else ignored.push(name);
    }
    return found;
  };
  return { filters: pick(fields) as Filters, order: pick(order) as Partial<ListOrder>, ignored };
}

/**
 * What was asked for by words stands by how well it fits, what waits for somebody by its due day,
 * everything else by the day it was raised, unless sorted by hand.
 */
export function orderOf(filters: Filters, order: Partial<ListOrder>): Partial<ListOrder> {
  if (order.sort && order.sort !== "match") return order;
  const { sort: _, dir: __, ...page } = order;
  if (filters.q) return { ...page, sort: "match" };
  return filters.mine ? { ...page, sort: "due" } : order.sort ? page : order;
}

const write = (value: unknown): string | undefined => {
  if (value === undefined || value === false) return undefined;
  if (value === true) return "1";
  if (Array.isArray(value)) return value.join(",");
  if (typeof value === "object" && value !== null && "from" in value && "to" in value)
    return `${value.from}..${value.to}`;
  return String(value);
};

/** The parameters that `readListQuery` reads back. */
export function listParams(filters: Filters, more: Partial<ListOrder> = {}): Record<string, string> {
  const entries = Object.entries({ ...filters, ...more }).map(([name, value]) => [name, write(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The address of the list that these filters count; figures and desk link by it. */
export function listAddress(filters: Filters, more: Partial<ListOrder> = {}): string {
  const query = new URLSearchParams(listParams(filters, more)).toString();
  return query ? `/issues?${query}` : "/issues";
}
