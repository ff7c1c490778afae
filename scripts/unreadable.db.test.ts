import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { freePort } from "@/test-support/servers/free-port";

// A database that cannot be read when something starts: which one, and what helps, in words.

const own = process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "walk-unreadable-"));
const tsx = createRequire(import.meta.url).resolve("tsx/cli");
afterAll(() => rmSync(folder, { recursive: true }));

const typed = (url: string, script: string, ...given: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, STORAGE_DIR: join(folder, "files"), PORT: "1" };
    execFile(process.execPath, [tsx, script, ...given], { env, timeout: 60_000 }, (error, out, errors) =>
      resolve({ code: error?.code ?? 0, said: out + errors }),
    );
  });

type Case = readonly [why: string, words: RegExp, url: () => Promise<string> | string];
const file = (name: string, make: (path: string) => void) => () => {
  const path = join(folder, name);
  make(path);
  return `file:${path}`;
};
const ofFiles: readonly Case[] = [
  [
    "text",
    /已损坏或不是数据库：\S+text\.db。.*npm run restore/s,
    file("text.db", (path) => writeFileSync(path, "你好".repeat(5_000))),
  ],
  [
    "cut short",
    /已损坏或不是数据库：\S+cut\.db。.*npm run restore/s,
    file("cut.db", (path) => {
      copyFileSync(own.slice("file:".length), path);
      truncateSync(path, 16_384);
    }),
  ],
  ["a folder", /打不开，或不能写：\S+folder\.db。/, file("folder.db", (path) => mkdirSync(path))],
  ["in a file", /打不开，或不能写：\S+plain/, file("plain/walk.db", () => writeFileSync(join(folder, "plain"), ""))],
];
const ofServers: readonly Case[] = [
  ["not there", /没有这个数据库：postgres:\/\/127\.0\.0\.1:\d+\/nowhere。/, () => own.replace(/[^/]*$/, "nowhere")],
  ["another password", /不接受账号或密码：postgres:\/\/127/, () => own.replace(":password@", ":secret-word@")],
  [
    "no server",
    /连不上数据库：postgres:\/\/127\.0\.0\.1:\d+\/walk。/,
    async () => `postgres://a:secret-word@127.0.0.1:${await freePort()}/walk`,
  ],
];

test.concurrent.each(own.startsWith("file:") ? ofFiles : ofServers)("%s", async (_, words, url) => {
  await closeDatabase(); // so that the whole of it lies in its file
  const address = await url();
  for (const [script, exit, ...given] of [
    ["scripts/start.ts", 1],
    ["scripts/backup.ts", 2, join(folder, `${crypto.randomUUID()}.tar`)],
  ] as const) {
    const { code, said } = await typed(address, script, ...given);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/\n +at |secret-word/);
    expect(code).toBe(exit);
  }
});
