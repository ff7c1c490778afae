import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { type ClientRequest, request } from "node:http";
import { join, relative } from "node:path";
import { encode } from "next-auth/jwt";
import { shutOut } from "./shut-out";
import { sessionCookieFor, sessionOf } from "./sign-in";

// Somebody who does not keep to what a browser sends.

export interface Sent {
  method: string;
  /** Goes out as it stands: no client tidies `..` or `%00` away. */
  path: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export function ask(base: string, { method, path, cookie, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const all = { ...length, ...headers, ...(cookie ? { cookie } : {}) };
    const sent: ClientRequest = request({ hostname, port, method, path, headers: all }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString("utf8"),
        }),
      );
      answer.on("error", reject);
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer to ${method} ${path.slice(0, 100)}`)));
    sent.on("error", reject);
    sent.end(body);
  });
}

/**
 * Cookies of somebody signed in (`live`), and of all who are not: signed out since, let in too long ago
 * or idle too long, forged, shut out since (`shutOut`), and never there.
 */
export async function cookies(base: string) {
  const written = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;
  const live = written(await sessionCookieFor("liaison", base));
  const stale = written(await sessionCookieFor("liaison", base));
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const { sessions } = await import("@/db/schema");
  const { sid } = await sessionOf("head");
  const other = { token: { sid }, secret: "another-secret-another-secret-another" };
  const name = live.split("=")[0] ?? "";
  await revoke(stale);
  const [expired, idle] = [await aged({ expiresAt: new Date(0) }), await aged({ seenAt: new Date(0) })];
  return {
    nobody: "",
    live,
    stale,
    expired,
    idle,
    forged: `${name}=${await encode(other)}`,
    garbage: `${name}=a.b.c.d.e`,
    ...(await shutOut(base)),
  };

  async function aged(by: { expiresAt: Date } | { seenAt: Date }) {
    const session = await sessionOf("liaison");
    await transaction((tx) => tx.update(sessions).set(by).where(eq(sessions.sid, session.sid)));
    return `${name}=${await encode({ token: { sid: session.sid }, secret: process.env.NEXTAUTH_SECRET ?? "" })}`;
  }

  async function revoke(cookie: string) {
    const { decode } = await import("next-auth/jwt");
    const token = await decode({ token: cookie.slice(name.length + 1), secret: process.env.NEXTAUTH_SECRET ?? "" });
    await transaction((tx) => tx.delete(sessions).where(eq(sessions.sid, String(token?.sid))));
  }
}

/** Seals all days that are over, unless the server is at it: from then on seals change with the history alone. */
async function sealed(): Promise<void> {
  const { sealDays } = await import("@/features/history/commands");
  const { lastAnchor, nextDayWithEvents } = await import("@/features/history/queries");
  const { dayOf } = await import("@/domain/calendar");
  const { now } = await import("@/lib/clock");
  for (let tries = 0; tries < 750; tries++) {
    await sealDays(now());
    const waiting = await nextDayWithEvents((await lastAnchor())?.day);
    if (!waiting || waiting >= dayOf(now())) return;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error("days that are over stay unsealed");
}

/** A digest of everything that is business; what counts knocks and forms does not belong to it. */
export async function digest(): Promise<Map<string, string>> {
  const { archived, linesOf, nameOf } = await import("@/scripts/archive/rows");
  const { snapshot } = await import("@/db/client");
  const passing = new Set(["doorForms", "doorPictures", "signInFailures"]);
  await sealed();
  return snapshot(async () => {
    const told = new Map<string, string>();
    for (const table of archived().filter((one) => !passing.has(nameOf(one)))) {
      const hash = createHash("sha256");
      for await (const lines of linesOf(table, () => {})) hash.update(lines);
      told.set(nameOf(table), hash.digest("hex"));
    }
    return told;
  });
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** Every server action of the build: its id, what it is called, a page that carries it. */
export function actions() {
  const file = join(process.env.NEXT_DIST_DIR || ".next", "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    page: `/${(Object.keys(workers)[0] ?? "").replace(/^app\//, "").replace(/\/page$/, "")}`.replace(
      /\/\([^)]+\)/g,
      "",
    ),
  }));
}

/** Every route handler's address, as the folders say it; of one method alone, where it is named. */
export const routes = (method = ""): string[] =>
  readdirSync("app/api", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "route.ts")
    .filter(({ parentPath }) =>
      new RegExp(method && `\\b${method}\\b`).test(readFileSync(join(parentPath, "route.ts"), "utf8")),
    )
    .map((entry) => `/${relative("app", entry.parentPath)}`);
