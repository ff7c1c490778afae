import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { problemOf } from "@/domain/field-problem";
import { type Result, refuse } from "@/domain/refusal";
import type { SignInStep } from "@/domain/second-factor";
import type { Viewer } from "@/domain/viewer";
import { acting } from "@/lib/acting";
import { admitted } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { unforeseen } from "@/lib/fault";
import { wholeText } from "@/lib/http/incoming";

export type Command<Parsed, T> = (viewer: Viewer, now: Date, input: Parsed) => Promise<Result<T>>;

/** The first message of each field, by its path with dots. */
export const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message] as const).reverse());

/**
 * A server action around a command: finds the viewer, parses what came, and answers with a
 * value whatever happens, so that a form never loses what was typed. `during`: the steps of sign-in
 * that may use it before they are done.
 */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  command: Command<z.output<Schema>, T>,
  during: readonly SignInStep[] = [],
) {
  return answer(schema, command.name, during, (viewer, parsed) => acting(viewer, (one) => command(one, now(), parsed)));
}

/** Around a command that does many things and finds for each of them in whose name it may be done. */
export const actionOfMany = <Schema extends z.ZodType, T>(schema: Schema, command: Command<z.output<Schema>, T>) =>
  answer(schema, command.name, [], (viewer, parsed) => command(viewer, now(), parsed));

function answer<Schema extends z.ZodType, T>(
  schema: Schema,
  name: string,
  during: readonly SignInStep[],
  run: (viewer: Viewer, parsed: z.output<Schema>) => Promise<Result<T>>,
) {
  return async (input: z.input<Schema>): Promise<Result<T>> => {
    try {
      const viewer = await admitted(during);
      if (!viewer.ok) return viewer;
      const parsed = await schema.safeParseAsync(wholeText(input), { error: problemOf });
      if (!parsed.success) return refuse("invalid", { fields: fieldsOf(parsed.error) });
      return await run(viewer.value, parsed.data);
    } catch (error) {
      unstable_rethrow(error); // redirects and the like are Next's own way of returning
      return { ok: false, refusal: unforeseen(error, name) };
    }
  };
}
