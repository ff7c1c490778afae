import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { expect } from "@playwright/test";
import { act, outcome } from "./support/act";
import { test } from "./support/placed";
import { ownPlace, serveByStart } from "./support/server";
import { sessionCookieFor } from "./support/sign-in";
import { ask } from "./support/stranger";
import { storyBegins } from "./support/template";

test.use({ place: "workers" });

const written = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;

/** A picture of an issue, half of which is on its way; gives what sends the rest. */
async function upload(base: string, cookie: string): Promise<() => Promise<number>> {
  const issue = randomUUID();
  const words = { title: "收尾时的上传", description: "服务器正要停。", cause: "演练。" };
  const input = { id: issue, unit: "CZ", source: "other", ...words };
  expect(outcome(await act(base, "features/issues/actions.ts draft", { path: "/issues/new", cookie, input }))).toBe(
    "done",
  );
  const query = new URLSearchParams({ id: randomUUID(), name: "现场.webp", phase: "found", issue });
  const body = readFileSync("docs/screenshots/phone-home.webp");
  const sending = request(`${base}/api/files?${query}`, {
    method: "POST",
    headers: { cookie, "content-length": body.length, expect: "100-continue" },
    agent: false,
  });
  const answered = once(sending, "response").then(([answer]) => {
    answer.resume();
    return answer.statusCode as number;
  });
  answered.catch(() => {}); // told to whoever finishes
  sending.flushHeaders();
  await once(sending, "continue"); // a worker is at it
  sending.write(body.subarray(0, 1_000));
  return () => {
    sending.end(body.subarray(1_000));
    return answered;
  };
}

/** Processes that serve below one, by their ids. */
const workersOf = (pid = 0): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,command="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, ...command]) => Number(parent) === pid && /next-server|next start|bin\/next/.test(command.join(" ")),
    )
    .map(([id]) => Number(id));

test("a worker that dies is replaced, and those asked to end answer what they have", async () => {
  test.setTimeout(120_000);
  const leave = await ownPlace(storyBegins);
  const server = await serveByStart(Number(process.env.PORT), "--workers", "2");
  const page = () => ask(server.url, { method: "GET", path: "/progress" }).then(({ status }) => status);
  await expect.poll(() => workersOf(server.pid).length).toBe(2);
  const before = workersOf(server.pid);

  const [victim = 0] = before;
  process.kill(victim, "SIGKILL");
  await expect.poll(() => workersOf(server.pid).filter((pid) => pid !== victim).length, { timeout: 30_000 }).toBe(2);
  expect(await Promise.all(Array.from({ length: 10 }, page))).toEqual(Array(10).fill(200));
  expect(server.log()).toContain("a worker ended (SIGKILL)");

  const cookie = written(await sessionCookieFor("inspector", server.url));
  const uploads = await Promise.all(Array.from({ length: 6 }, () => upload(server.url, cookie)));
  const ended = server.stop("SIGTERM");
  await expect.poll(() => page().catch(() => "refused"), { timeout: 30_000 }).toBe("refused");
  expect(await Promise.all(uploads.map((finish) => finish()))).toEqual(Array(6).fill(201));
  expect(await ended).toBe(0);
  for (const pid of workersOf(server.pid)) expect(pid, "left behind").toBe(0);
  await leave();
});

test("workers that cannot come up are given up", async () => {
  test.setTimeout(120_000);
  const leave = await ownPlace(storyBegins);
  const first = await serveByStart(Number(process.env.PORT));
  // The port is taken. That somebody answers there must not be mistaken for it.
  const second = await serveByStart(Number(process.env.PORT), "--workers", "2").catch((error) => error as Error);
  if (!(second instanceof Error)) {
    await expect.poll(() => second.log(), { timeout: 60_000 }).toContain("giving up");
    expect(await second.stop()).toBe(1);
  }
  await first.stop();
  await leave();
});
