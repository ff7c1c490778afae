import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";

function isRoomy(): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1_000_000_000;
}

/** A new temporary folder; in memory where there is room, for every commit of a test waits for the disk. */
export const quickFolder = (name: string): string => mkdtempSync(join(isRoomy() ? memory : tmpdir(), name));
