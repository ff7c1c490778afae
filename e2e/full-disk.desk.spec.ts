import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { smallDisk } from "@/test-support/servers/small-disk";
import { everybodyWrites, sleep } from "./support/everybody-writes";
import { expectKept } from "./support/kept";
import { test } from "./support/placed";
import { ownPlace, serve } from "./support/server";
import { storyBegins } from "./support/template";

// Database, storage and log lie on a disk that runs full under a serving server.

test.use({ place: "full-disk" });
test.setTimeout(240_000);
const tsx = createRequire(import.meta.url).resolve("tsx/cli");

test("a full disk is said to be full, loses nothing, and is forgotten once there is room", async () => {
  const disk = smallDisk(160);
  const own = process.env.TMPDIR;
  process.env.TMPDIR = disk.folder;
  process.env.RATE_LIMIT = "100000";
  const leave = await ownPlace(storyBegins);
  if (own === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = own;
  delete process.env.CLOCK_AT;
  const serving = await serve({ logTo: join(disk.folder, "server.log") });
  const { kept, amounts, grown, statuses, stop } = await everybodyWrites();
  await grown();

  disk.fill(serving.pid ?? 0);
  await sleep(200); // what had begun before
  const before = amounts();
  const answers = statuses();
  await sleep(3_000);
  const refused = statuses().slice(answers.length);
  const amountsFull = amounts().map((amount, at) => amount - (before[at] ?? 0));
  expect(refused.filter((status) => ![200, 201, 303, 503].includes(status))).toEqual([]);
  expect(refused.filter((status) => status === 503).length).toBeGreaterThan(0);
  for (const path of ["/progress", "/api/health", "/tell"])
    expect((await fetch(`${serving.url}${path}`)).status, path).toBe(200);
  const archive = join(disk.folder, "full.tar");
  const [command = "", ...given] = [...disk.before, process.execPath, tsx, "scripts/backup.ts", archive];
  const [code, said] = await new Promise<[unknown, string]>((resolve) => {
    execFile(command, given, (error, out, errors) => resolve([error?.code, out + errors]));
  });
  expect([code, said]).toEqual([2, expect.stringContaining("没有空间")]);
  expect(said).not.toMatch(/\n +at /);
  expect(readdirSync(disk.folder).filter((name) => name.includes("full.tar"))).toEqual([]);

  // By itself.
  disk.free(serving.pid ?? 0);
  await grown();
  await stop();
  expect(serving.log()).toMatch(/ENOSPC|EFBIG|SQLITE_FULL|SQLITE_IOERR/);
  await serving.stop("SIGKILL");
  await expectKept(kept);
  console.log(`${disk.kind}: refused ${refused.filter((status) => status === 503).length} of ${refused.length}`);
  console.log(`acknowledged while full: ${amountsFull.join(", ")}; in all: ${amounts().join(", ")}`);
  await leave();
  disk.leave();
});
