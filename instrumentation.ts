import type { Instrumentation } from "next";

/** Once at start, before the first request: what is wrong with the environment is said now, not at midnight. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env, requireSecrets } = await import("./env");
  env();
  if (process.env.NODE_ENV !== "production") return;
  requireSecrets();
  await sealEachDay();
}

/** Seals the days that are over, at start and then every hour; what was missed is caught up. */
async function sealEachDay() {
  const [{ sealDays }, { now }, { log }] = await Promise.all([
    import("./features/history/commands"),
    import("./lib/clock"),
    import("./lib/log"),
  ]);
  const seal = () => sealDays(now()).catch((error) => log().error({ err: error, where: "sealDays" }, "unexpected"));
  await seal();
  setInterval(seal, 3_600_000).unref();
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
