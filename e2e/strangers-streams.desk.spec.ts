import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openUpload } from "./support/open-upload";
import { test } from "./support/placed";
import { ownPlace, type Serving, serve } from "./support/server";
import { sessionCookieFor } from "./support/sign-in";
import { ask, digest } from "./support/stranger";
import { storyBegins } from "./support/template";

// Bodies as long and as slow as nobody sends them. `LONG=1 npm run test:strangers`: two gigabytes from
// each of four, drips at the limit that ships, and headers that drip.

const isLong = process.env.LONG === "1";
const [megabytes, atOnce] = isLong ? [2048, 4] : [200, 2];
const patience = isLong ? 60 : 2;
const megabyte = 1024 * 1024;
test.use({ place: "streams" });
test.describe.configure({ mode: "serial" });
test.setTimeout(isLong ? 900_000 : 120_000);

let server: Serving;
let leave: () => Promise<void>;
const cookie: Record<string, string> = {};
/** An upload that would be taken, were it not what it is. */
let upload: string;

test.beforeAll(async () => {
  leave = await ownPlace(storyBegins);
  process.env.BODY_SECONDS = String(patience);
  server = await serve();
  for (const username of ["liaison", "admin"]) {
    const { name, value } = await sessionCookieFor(username, server.url);
    cookie[username] = `${name}=${value}`;
  }
  upload = await openUpload("liaison", "a.jpg");
});
test.afterAll(async () => {
  delete process.env.BODY_SECONDS;
  await server?.stop();
  await leave?.();
});

/** Megabytes that the server holds. */
const memory = () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.pid)]).toString()) / 1024;
const incoming = () => readdirSync(join(process.env.STORAGE_DIR ?? "", "incoming"));

/** Sends so many megabytes without saying so, as fast as they are taken; gives status and megabytes that went. */
function stream(path: string, type: string, head: Buffer, who = "") {
  return new Promise<{ status: number; sent: number }>((resolve) => {
    const { hostname, port } = new URL(server.url);
    const headers = { "content-type": type, "transfer-encoding": "chunked", ...(who && { cookie: cookie[who] }) };
    const out = request({ hostname, port, method: "POST", path, headers });
    let [status, sent] = [0, 0];
    out.on("response", (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
    });
    out.on("error", () => {});
    out.on("close", () => resolve({ status, sent }));
    const part = Buffer.alloc(megabyte, 0xab);
    out.write(head);
    const more = () => {
      while (sent < megabytes && !out.destroyed) {
        sent++;
        if (!out.write(part)) return void out.once("drain", more);
      }
      out.end();
    };
    more();
  });
}

test(`${megabytes} MB that are really sent stop at the limit, and take little memory`, async () => {
  const before = await digest();
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  const form = Buffer.from('--b\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n');
  const parts = "multipart/form-data; boundary=b";
  const ways: [string, string, Buffer, string?][] = [
    [upload, "image/jpeg", jpeg, "liaison"],
    ["/api/system/imports?kind=units", "text/csv", Buffer.from("code,name\n"), "admin"],
    ["/api/public/tell", parts, form],
    ["/api/public/follow", parts, form],
    ["/api/auth/callback/credentials", "application/x-www-form-urlencoded", Buffer.from("username=")],
  ];
  // Once each in small, so that what is loaded on first use does not count.
  for (const [path, type, head, who] of ways)
    await ask(server.url, {
      method: "POST",
      path,
      cookie: cookie[who ?? ""],
      headers: { "content-type": type },
      body: head,
    });
  const idle = memory();
  let most = idle;
  const watching = setInterval(() => {
    most = Math.max(most, memory());
  }, 250);
  for (const [path, type, head, who] of ways) {
    const answers = await Promise.all(Array.from({ length: atOnce }, () => stream(path, type, head, who)));
    for (const { status } of answers) expect([400, 413], path).toContain(status);
    expect(incoming(), path).toEqual([]);
  }
  clearInterval(watching);
  console.log(`streams: ${Math.round(idle)} MB of memory before, ${Math.round(most)} MB at most`);
  expect(most - idle).toBeLessThan(160);
  expect(await digest()).toEqual(before);
  expect((await ask(server.url, { method: "GET", path: "/api/health" })).status).toBe(200);
});

/** Sends the beginning at once and then a byte each 100 ms; gives what came back and after how many seconds. */
const drip = (beginning: string) =>
  new Promise<{ got: string; seconds: number }>((resolve) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const started = performance.now();
    let got = "";
    const drop = setInterval(() => socket.write("a"), 100);
    socket.on("data", (part) => {
      got += part.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drop);
      resolve({ got, seconds: (performance.now() - started) / 1000 });
    });
    socket.write(beginning);
  });

test("whoever drips is shown out, and whoever is only slow is not", async () => {
  const post = (path: string, type: string, more = "", body = "") =>
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nContent-Type: ${type}\r\nContent-Length: 1000000\r\n${more}\r\n${body}`;
  const form = '--b\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n';
  const drips = {
    "an upload": post(upload, "image/jpeg", `Cookie: ${cookie.liaison}\r\n`),
    "an import": post("/api/system/imports?kind=units", "text/csv", `Cookie: ${cookie.admin}\r\n`),
    "a form": post("/api/public/tell", "multipart/form-data; boundary=b", "", form),
    "a sign-in": post("/api/auth/callback/credentials", "application/x-www-form-urlencoded"),
    "an action": post("/issues", "text/plain;charset=UTF-8", `Next-Action: 7f\r\nCookie: ${cookie.liaison}\r\n`),
    ...(isLong && { "its headers": "POST / HTTP/1.1\r\nX-A: " }),
  };
  const slow = new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": "60000" };
    const out = request({ hostname, port, method: "POST", path: "/api/public/follow", headers });
    out.on("response", (answer) => resolve(answer.statusCode ?? 0));
    out.on("error", reject);
    let sent = 0;
    const timer = setInterval(() => {
      out.write("a".repeat(1_500)); // twelve kilobytes in a second
      sent += 1_500;
      if (sent < 60_000) return;
      clearInterval(timer);
      out.end();
    }, 125);
  });
  const ended = await Promise.all(
    Object.entries(drips).map(async ([what, beginning]) => ({ what, ...(await drip(beginning)) })),
  );
  for (const { what, got, seconds } of ended) {
    // Either shown out for dripping, or refused at once without being waited for.
    expect.soft(got, what).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect.soft(seconds, what).toBeLessThan(2 * patience + 3 + (what === "its headers" ? 40 : 0));
  }
  console.log(
    ended.map(({ what, got, seconds }) => `${what}: ${got.slice(9, 12)} after ${seconds.toFixed(1)} s`).join("; "),
  );
  expect(await slow).toBe(303);
  expect(incoming()).toEqual([]);
});
