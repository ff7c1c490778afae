import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchBody } from "./slow-body";

const server = createServer(async (request, response) => {
  watchBody(request, response, { seconds: 0.25, bytes: 40 });
  if (request.url === "/busy") await new Promise((go) => setTimeout(go, 900)); // reads late
  if (request.url === "/refused") return void response.writeHead(400).end();
  let size = 0;
  try {
    for await (const part of request) size += (part as Buffer).length;
  } catch {
    return; // cut off
  }
  if (request.url === "/thinks") await new Promise((go) => setTimeout(go, 700)); // answers late
  response.end(String(size));
});
beforeAll(() => new Promise<void>((go) => server.listen(0, "127.0.0.1", go)));
afterAll(() => server.close());

/** Sends `size` bytes each so many milliseconds, and gives what came back until the end. */
const dripped = (path: string, { size, each, total }: { size: number; each: number; total: number }) =>
  new Promise<string>((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let [got, sent] = ["", 0];
    socket.on("data", (part) => {
      got += part.toString();
    });
    const timer = setInterval(() => {
      if (sent >= total) return clearInterval(timer);
      socket.write("x".repeat(size));
      sent += size;
    }, each);
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      resolve(got);
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\n${path === "/refused" ? "" : "Connection: close\r\n"}Content-Length: ${total}\r\n\r\n`,
    );
  });

test.each<[string, string, Parameters<typeof dripped>[1], RegExp]>([
  ["a drip is ended", "/", { size: 1, each: 40, total: 1_000 }, /^HTTP\/1\.1 408/],
  ["silence is ended", "/", { size: 1, each: 60_000, total: 1_000 }, /^HTTP\/1\.1 408/],
  ["a drip that was refused at once is ended", "/refused", { size: 1, each: 40, total: 1_000 }, /^HTTP\/1\.1 400/],
  ["slow, but on its way, is read", "/", { size: 50, each: 25, total: 2_000 }, /2000$/],
  ["what we read late is no drip", "/busy", { size: 50, each: 1, total: 500 }, /500$/],
  ["what we answer late is no drip", "/thinks", { size: 50, each: 1, total: 500 }, /500$/],
])("%s", async (_, path, way, said) => {
  expect(await dripped(path, way)).toMatch(said);
});
