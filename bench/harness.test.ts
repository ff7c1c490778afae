import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTurn, ledgerPaths } from "./addresses";
import { ask, hangUp, type Target } from "./load";
import { atLeast, atMost, onScreen, write } from "./report";
import { oneByOne, quantile, underLoad } from "./rounds";

// That measuring works, not what it measures: `npm run bench -- --short` is the whole of it in small.

const effort = { rounds: 2, seconds: 0.05, requests: 4, connections: 3 };
let server: Server;
let asked: string[] = [];
let url = "";
const folder = mkdtempSync(join(tmpdir(), "walk-bench-test-"));

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    if (request.url === "/broken") answer.writeHead(500);
    const wait = request.url === "/slow" ? 20 : 0;
    setTimeout(() => answer.end("x".repeat(100_000)), wait);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  hangUp();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const target = (name: string, ...paths: string[]): Target => {
  const next = inTurn(paths);
  return { name, address: () => url + next() };
};

describe("measuring", () => {
  test("counts requests and tells the slow from the quick", async () => {
    const read = await underLoad([target("quick", "/"), target("slow", "/slow")], effort);
    expect(read.get("quick")?.perSecond).toBeGreaterThan(read.get("slow")?.perSecond ?? 0);
    expect(read.get("slow")?.p50).toBeGreaterThanOrEqual(19);
    expect(read.get("slow")?.p95).toBeGreaterThanOrEqual(read.get("slow")?.p50 ?? 0);
  });

  test("lets targets take turns at every request, and addresses at each", async () => {
    asked = [];
    await oneByOne([target("a", "/a1", "/a2"), target("b", "/b")], effort);
    expect(asked.slice(0, 4)).toEqual(["/a1", "/b", "/a2", "/b"]);
    expect(new Set(ledgerPaths).size).toBe(ledgerPaths.length);
  });

  test("ends with whatever is not 200", async () => {
    await expect(ask(target("broken", "/broken"), 1)).rejects.toThrow(/broken: 500/);
  });

  test("takes the middle", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4, 100], 0.95)).toBe(100);
    expect(quantile([], 0.5)).toBe(0);
  });
});

test("a report says what is met, on screen and as JSON", () => {
  const file = join(folder, "deep", "results.json");
  const report = {
    about: { commit: "abc" },
    measures: [atLeast("quick enough", 60, 100, 0.5), atMost("grows", 3, 1, 1.5, { small: 1, large: 3 })],
    readings: [{ name: "page", perSecond: 100.12345, p50: 9.98765, p95: 20 }],
    facts: { megabytes: 200 },
  };
  write(file, report);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    measures: [
      { name: "quick enough", ratio: 0.6, budget: 0.5, met: true },
      { name: "grows", ratio: 3, budget: 1.5, met: false, from: { small: 1, large: 3 } },
    ],
    readings: [{ perSecond: 100.123 }],
  });
  expect(onScreen(report)).toMatch(/grows +3\.00 +≤ 1\.5 +NO/);
  expect(atLeast("nothing to compare with", 0, 0, 0.5).met).toBe(false);
});
