import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilePhase } from "@/domain/file";
import type { Viewer } from "@/domain/permission";
import { attach } from "@/features/files/commands";
import { type Content, readContent } from "@/lib/content";
import { newId } from "@/lib/id";
import { must } from "./must";
import { paper } from "./paper";
import { photo, type Scene } from "./pictures";

/** A file looked into as every upload is. It is begun before its hour comes, so that pictures are drawn side by side. */
export interface Evidence {
  at: Date;
  phase: FilePhase;
  name: string;
  content: Promise<Content>;
}

async function contentOf(bytes: Buffer): Promise<Content> {
  const folder = await mkdtemp(join(tmpdir(), "walk-demo-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, bytes);
    return must(await readContent(path), "picture");
  } finally {
    await rm(folder, { recursive: true });
  }
}

const names: Record<Scene, string> = { found: "现场照片.jpg", before: "整改前.jpg", after: "整改后.jpg" };

export const photoOf = (at: Date, scene: Scene, seed: string): Evidence => ({
  at,
  phase: scene,
  name: names[scene],
  content: photo(scene, `${seed} ${scene}`, at).then(contentOf),
});

export const paperOf = (at: Date, seed: string): Evidence => ({
  at,
  phase: "after",
  name: "整改说明.pdf",
  content: contentOf(paper(seed)),
});

export async function keep(viewer: Viewer, issue: string, { at, phase, name, content }: Evidence): Promise<void> {
  must(await attach(viewer, at, { id: newId(), name, phase, issue }, await content), `attach ${name}`);
}
