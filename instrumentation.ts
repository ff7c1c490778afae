import type { Instrumentation } from "next";

/** Once at start, before the first request: what is wrong with the environment is said now, not at midnight. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env, requireSecrets } = await import("./env");
  env();
  if (process.env.NODE_ENV === "production") requireSecrets();
}

/** Every error nobody foresaw, under the number the user sees on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const reference = error && typeof error === "object" && "digest" in error ? String(error.digest) : undefined;
  // The route's pattern, never the query: what people search for stays out of the log.
  const where = `${request.method} ${context.routePath}`;
  log().error({ err: error, reference, where, type: context.routeType }, "unexpected");
};
