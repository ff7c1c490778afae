import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

import { Cron } from "croner";
import { serveInTime } from "@/db/client";
import { deliverDue } from "@/features/deliveries/commands/deliver";
import { sealDays } from "@/features/history/commands";
import { sweepWhenDue } from "@/features/notices/commands/sweep";
import { sweepBytes } from "@/features/stored-bytes/commands";
import { clockJump, now } from "@/lib/clock";
import { socketHeader } from "@/lib/http/client-address";
import { notePageFailure, watchPage } from "@/lib/http/failed-page";
import { watchBody } from "@/lib/http/slow-body";
import { leadAway } from "@/lib/http/unanswerable";
import { isUnreadable, watchAction } from "@/lib/http/unreadable-action";
import { log, logUnexpected } from "@/lib/log";
import { env, requireSecrets } from "./env";

/** Once, before the first request: what is wrong with the environment is said now, not at midnight. */
export async function startUp(): Promise<void> {
  serveInTime();
  beforeEachRequest();
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  try {
    env();
    if (process.env.NODE_ENV !== "production") return;
    requireSecrets();
    quietErrors();
  } catch (error) {
    // Next would go on and answer every request with an error.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  await sweepFiles();
  // Nobody waits for it: after a restore or an upgrade there may be years to be sealed.
  void seal();
  setInterval(() => sweepFiles().then(seal), 3_600_000).unref();
  // What came due stands on the first page already; a long catch-up goes on behind it.
  await Promise.race([each({ sweep: () => sweepWhenDue(now()) }), seconds(20)]);
  // Each minute rather than once a day: a shot that was missed is only a minute late, by whatever clock.
  new Cron("0 * * * * *", { timezone: "Asia/Shanghai", protect: true, unref: true }, everyMinute);
}

const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1_000).unref());

/**
 * Next hands no connection to a route: its address travels as a header that nobody outside can
 * set. And what Next would stumble over goes where it can be answered.
 */
function beforeEachRequest(): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      isEnding = true;
    });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.headers[socketHeader] = request.socket.remoteAddress ?? "unknown";
    // A proxy that keeps its connections busy would never let us go.
    if (isEnding) response.shouldKeepAlive = false;
    watchBody(request, response, { seconds: env().BODY_SECONDS, bytes: 8 * 1024 });
    leadAway(request);
    watchAction(request, response);
    if (process.env.NODE_ENV === "production") watchPage(request, response);
  });
}

/** Next prints errors on its own, with all that a failed query was asked with; ours stand in the log without it. */
function quietErrors(): void {
  const print = console.error;
  const short = (one: unknown) => (one instanceof Error ? `${one.name} ${"digest" in one ? one.digest : ""}` : one);
  console.error = (...said: unknown[]) => print(...said.map(short));
}

// At start and then every hour: sweeps what never became a file, and seals the days that are over; what was missed is caught up.
const sweepFiles = () => each({ sweepBytes: () => sweepBytes(now()) });
const seal = () => each({ sealDays: async () => isSteady() && (await sealDays(now())) });

/** A clock that has just been put to another hour may be put back: no day is called over by it for an hour. */
function isSteady(): boolean {
  const jump = clockJump();
  if (Math.abs(jump) < 60_000) return true;
  log().warn({ seconds: Math.round(jump / 1000) }, "the machine's clock was changed; days are sealed in an hour");
  return false;
}

/** Tells what has come due, and sends it on. */
const everyMinute = () => each({ sweep: () => sweepWhenDue(now()), deliver: () => deliverDue(now()) });

/** One chore that fails keeps none of the others from being done. */
async function each(chores: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const [name, chore] of Object.entries(chores))
    try {
      await chore();
    } catch (error) {
      logUnexpected(error, name);
    }
}

/** An error nobody foresaw, under the number the user sees on the error page. */
export function logRequestError(
  error: unknown,
  where: string,
  type: string,
  headers: IncomingMessage["headers"],
): void {
  if (isUnreadable(type, headers)) {
    log().warn({ where }, "unreadable action");
    return;
  }
  const reference = error && typeof error === "object" && "digest" in error ? String(error.digest) : undefined;
  notePageFailure(error, reference, headers);
  log().error({ err: error, reference, where, type }, "unexpected");
}
