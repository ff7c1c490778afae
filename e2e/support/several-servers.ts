import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "@/test-support/servers/free-port";
import { startObjectStore } from "@/test-support/servers/object-store";
import { startProxy, toProcess } from "./reverse-proxy";
import { ownPlace, serveByStart } from "./server";
import { type Answer, ask, type Sent } from "./stranger";
import { storyBegins } from "./template";

export const many = Number(process.env.PROCESSES ?? 2);

export const each = <T>(count: number, one: (place: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => one(place)));
export const written = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;

/** Asks one of the processes by its place. */
export const askedOf =
  (base: string) =>
  (place: number, { headers, ...sent }: Sent): Promise<Answer> =>
    ask(base, { ...sent, headers: { ...headers, [toProcess]: String(place) } });

/**
 * Several servers on one database, started at the same moment, behind one proxy, whose address `base` is.
 * On PostgreSQL as on several machines: files lie in a bucket.
 */
export async function severalServers(on: "sqlite" | "postgres") {
  const folder = mkdtempSync(join(tmpdir(), "walk-bucket-"));
  const store = on === "postgres" ? await startObjectStore(folder) : undefined;
  const leave = await ownPlace(storyBegins, on, store?.env);
  process.env.TRUST_PROXY = "1";
  const ports: number[] = [];
  for (let count = 0; count < many; count++) ports.push(await freePort());
  const servers = await Promise.all(ports.map((port) => serveByStart(port)));
  const stopProxy = await startProxy(Number(process.env.PORT), ports);
  return {
    base: process.env.NEXTAUTH_URL ?? "",
    stop: async () => {
      stopProxy();
      expect(await Promise.all(servers.map((server) => server.stop()))).toEqual(ports.map(() => 0));
      await leave();
      await store?.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
