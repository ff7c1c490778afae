import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  /** How it was made: a file system of its own, or a limit that lets no file grow. */
  kind: "tmpfs" | "limit";
  folder: string;
  /** From now on a server has no room, until `free`. */
  fill(server: number): void;
  free(server: number): void;
  /** What a command line begins with so that it finds the disk as full as the server does. */
  before: readonly string[];
  leave(): void;
}

/** A disk that can be filled. Where nobody may mount one, a limit on files does nearly the same to a server. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "walk-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return limited(folder);
  }
  const ballast = join(folder, "ballast");
  return {
    kind: "tmpfs",
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast),
    before: [],
    leave: () => {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function fillUp(file: string): void {
  const opened = openSync(file, "w");
  try {
    for (let size = 1 << 20; size >= 1; size >>= 1) writeAll(opened, Buffer.alloc(size));
  } finally {
    closeSync(opened);
  }
}

function writeAll(opened: number, bytes: Buffer): void {
  try {
    while (writeSync(opened, bytes) > 0);
  } catch {
    // that was the last of this size
  }
}

function limited(folder: string): SmallDisk {
  const limit = (server: number, bytes: string) => execFileSync("prlimit", ["--pid", `${server}`, `--fsize=${bytes}:`]);
  return {
    kind: "limit",
    folder,
    fill: (server) => limit(server, "4096"),
    free: (server) => limit(server, "unlimited"),
    before: ["prlimit", "--fsize=4096", "--"],
    leave: () => rmSync(folder, { recursive: true }),
  };
}
