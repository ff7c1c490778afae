import type { Instrumentation } from "next";

// Next builds this file for a second runtime too, which has no database: hence the imports inside.

export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startUp } = await import("./start-up");
    await startUp();
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./start-up");
    // The route's pattern, never the address: what people search for stays out of the log.
    logRequestError(error, `${request.method} ${context.routePath}`, context.routeType, request.headers);
  }
};
