import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilePhase } from "@/domain/file";
import type { Viewer } from "@/domain/permission";
import { attach } from "@/features/files/commands";
import { readContent } from "@/lib/content";
import { newId } from "@/lib/id";
import { must } from "./must";
import { paper } from "./paper";
import { photo, type Scene } from "./pictures";

/** Puts bytes through the door of every upload: looked into by content, re-encoded, kept in the storage. */
async function upload(viewer: Viewer, at: Date, issue: string, phase: FilePhase, name: string, bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), "walk-demo-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, bytes);
    const content = must(await readContent(path), name);
    must(await attach(viewer, at, { id: newId(), name, phase, issue }, content), `attach ${name}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const names: Record<Scene, string> = { found: "现场照片.jpg", before: "整改前.jpg", after: "整改后.jpg" };

export const attachPhoto = async (viewer: Viewer, at: Date, issue: string, scene: Scene, seed: string): Promise<void> =>
  upload(viewer, at, issue, scene, names[scene], await photo(scene, `${seed} ${scene}`, at));

export const attachPaper = (viewer: Viewer, at: Date, issue: string, seed: string): Promise<void> =>
  upload(viewer, at, issue, "after", "整改说明.pdf", paper(seed));
