import pino from "pino";
import { env } from "@/env";
import { newId } from "@/lib/id";

/** Drizzle puts the values of a failed query into its message; what people typed stays out of the log. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const clean = (text?: string) => text?.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "");
  return {
    name: error.name,
    message: clean(error.message),
    stack: clean(error.stack),
    ...("code" in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: withoutValues(error.cause) }),
  };
}

/**
 * Standard output, which may be a file on a disk that is full: that is nobody's reason to fail. What
 * could not be written waits for room, to a bound.
 */
function output() {
  const to = pino.destination({ dest: 1, sync: true, maxLength: 1024 * 1024 });
  to.on("error", () => {}); // unheard, it would be thrown at whoever logs
  return to;
}

let logger: pino.Logger | undefined;

/** Structured lines on standard output. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined, serializers: { err: withoutValues } }, output());
  return logger;
}

/** Logs what nobody foresaw, and returns the reference number that the user sees. */
export function logUnexpected(error: unknown, where: string): string {
  const reference = newId().slice(-12).toUpperCase();
  log().error({ err: error, reference, where }, "unexpected");
  return reference;
}
