import { z } from "zod";
import { filterWords } from "@/features/search-entries/schema";

// The filters of the task list as they stand in the address: `?category=…&walked=never&open=1`.

/** What a task shows on the wall; an overdue issue speaks before an open one, an open one before what is done. */
export const taskFaces = ["never", "clean", "open", "overdue", "rectified"] as const;
export type TaskFace = (typeof taskFaces)[number];

type Raw = string | string[] | undefined;

export const taskSorts = ["code", "waiting", "open", "walks"] as const;
export type TaskSort = (typeof taskSorts)[number];

const fields = {
  category: filterWords,
  /** The lead unit, or a county's bureau for its municipal counterpart. */
  unit: z.string().regex(/^[\w-]{1,40}$/),
  /** Tasks of the viewer's own bureaus, or of their municipal counterparts. */
  mine: z.literal("1").transform(() => true as const),
  walked: z.enum(["never", "yes"]),
  /** With issues still open. */
  open: z.literal("1").transform(() => true as const),
  face: z.enum(taskFaces),
  q: filterWords,
  sort: z.enum(taskSorts),
  page: z.coerce.number().int().min(1).max(10_000),
};

type Fields = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> };
export type TaskFilters = Omit<Fields, "sort" | "page">;
export interface TaskListQuery {
  filters: TaskFilters;
  sort: TaskSort;
  page: number;
}

/** Reads an address; what cannot be understood is left out, never an error. */
export function readTaskQuery(params: Record<string, Raw>): TaskListQuery {
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const raw = params[name];
    const parsed = schema.safeParse(Array.isArray(raw) ? raw[0] : raw);
    if (parsed.success) read[name] = parsed.data;
  }
  const { sort = "code", page = 1, ...filters } = read as Fields;
  return { filters, sort, page };
}

/** The parameters that `readTaskQuery` reads back. */
export function taskParams(filters: TaskFilters, sort: TaskSort = "code"): Record<string, string> {
  const { mine, open, ...texts } = filters;
  return { ...texts, ...(mine && { mine: "1" }), ...(open && { open: "1" }), ...(sort !== "code" && { sort }) };
}

/** The address of the list that these filters count. */
export function taskAddress(filters: TaskFilters, sort: TaskSort = "code"): string {
  const query = new URLSearchParams(taskParams(filters, sort)).toString();
  return query ? `/tasks?${query}` : "/tasks";
}
