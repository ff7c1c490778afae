import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Manifest } from "@/scripts/archive/manifest";
import { freePort } from "@/test-support/servers/free-port";
import { startPostgres } from "@/test-support/servers/postgres-cluster";
import { everybodyWrites } from "./everybody-writes";
import { ownPlace, serve, serveByStart } from "./server";
import { signedIn } from "./sign-in";
import { ask } from "./stranger";
import { storyBegins } from "./template";

export const drills = Number(process.env.DRILLS ?? 1);
const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** As typed at the machine that the environment tells of. */
const typed = (env: Record<string, string>, script: string, ...given: string[]) =>
  new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [tsx, script, ...given], { env: { ...process.env, ...env } }, (error, out, said) =>
      error ? reject(new Error(`${script}: ${out}${said}`)) : resolve(out),
    );
  });

const inside = (archive: string, name: string) => execFileSync("tar", ["-xOf", archive, name], { encoding: "utf8" });
const manifestOf = (archive: string): Manifest => JSON.parse(inside(archive, "manifest.json"));
/** Rows and files by their sums; the manifest tells the hour. */
const sums = (archive: string) =>
  inside(archive, "SHA256SUMS")
    .split("\n")
    .filter((line) => / (rows|files)\//.test(line));

/** A machine with nothing on it: another PostgreSQL server, or no file, and an empty folder. */
async function emptyMachine(folder: string, on: "sqlite" | "postgres") {
  const cluster = on === "postgres" ? await startPostgres() : undefined;
  const port = String(await freePort());
  return {
    env: {
      DATABASE_URL: (await cluster?.create("walk_restored", "template0")) ?? `file:${join(folder, "restored.db")}`,
      STORAGE_DIR: join(folder, "restored"),
      PORT: port,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    },
    goes: () => cluster?.stop(),
  };
}

/**
 * Backed up while everybody writes; then the machine is lost, and another one, with nothing but the
 * archive and the keys, goes on from there.
 */
export async function drill(on: "sqlite" | "postgres"): Promise<void> {
  process.env.RATE_LIMIT = "100000";
  const folder = mkdtempSync(join(tmpdir(), "walk-drill-"));
  const leave = await ownPlace(storyBegins, on);
  delete process.env.CLOCK_AT;
  for (let round = 1; round <= drills; round++) {
    const serving = await serve();
    const { kept, amounts, grown, stop } = await everybodyWrites();
    await grown();
    const [archive, again, wanted] = ["one.tar", "two.tar", "kept.json"].map((name) => join(folder, name));
    if (!archive || !again || !wanted) throw new Error();
    const before = structuredClone(kept);
    const count = amounts();
    await typed({}, "scripts/backup.ts", archive);
    const meanwhile = amounts().map((amount, at) => amount - (count[at] ?? 0));
    await serving.stop("SIGKILL");
    await stop();

    const there = await emptyMachine(folder, on);
    expect(await typed(there.env, "scripts/restore.ts", archive)).toContain("历史链与文件核对无误");
    // What was acknowledged before the backup began is there, with chain, spans and files.
    writeFileSync(wanted, JSON.stringify(before));
    await typed(there.env, "e2e/support/drill-look.ts", wanted);
    // Every table by its count, every row and file by its sum.
    await typed(there.env, "scripts/backup.ts", again);
    expect(sums(again)).toEqual(sums(archive));
    const { tables, files, missing } = manifestOf(archive);
    expect([missing, manifestOf(again).tables, manifestOf(again).files]).toEqual([[], tables, files]);
    await expectServes(there.env, before.files);

    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${on}: ${tables.length} tables, ${rows} rows, ${files} files; acknowledged ${count.join(", ")}`);
    console.log(`written while it was backed up: ${meanwhile.join(", ")}`);
    for (const amount of meanwhile) expect(amount).toBeGreaterThan(0);
    await there.goes();
    for (const name of ["one.tar", "two.tar", "restored", "restored.db", "restored.db-wal", "restored.db-shm"])
      rmSync(join(folder, name), { recursive: true, force: true });
  }
  await leave();
  rmSync(folder, { recursive: true });
}

/** People sign in with the passwords they had, and see their pictures. */
async function expectServes(env: Record<string, string>, pictures: readonly string[]): Promise<void> {
  const own = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  Object.assign(process.env, env);
  const serving = await serveByStart(Number(env.PORT));
  Object.assign(process.env, own);
  const send = (sent: Parameters<typeof ask>[1]) => ask(serving.url, sent);
  const cookie = await signedIn(send, "inspector");
  expect(cookie).toBeDefined();
  for (const path of [...pictures.slice(-3).map((id) => `/api/files/${id}`), "/issues"])
    expect((await send({ method: "GET", path, cookie })).status, path).toBe(200);
  await serving.stop();
}
