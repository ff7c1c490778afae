import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilePhase } from "@/domain/file";
import type { Viewer } from "@/domain/viewer";
import { attach, hang, keyOf } from "@/features/files/commands";
import { type Content, readContent } from "@/lib/files/content";
import { newId } from "@/lib/id";
import { must } from "../must";
import type { Random } from "../random";
import { paper } from "./paper";
import { photo, type Scene } from "./pictures";

/** A file looked into as every upload is. It is begun before its hour comes, so that pictures are drawn side by side. */
export interface Evidence {
  at: Date;
  phase: FilePhase;
  name: string;
  content: Promise<Content>;
  /** Its place on the pile: stored once, whoever hangs it. */
  shared?: string;
}
/** What lies on the pile. */
export interface Stored {
  key: string;
  content: Content;
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

const drawn = new Map<string, Promise<Content>>();

/** A paper from the pile of so many. */
export const sharedPaper = (at: Date, phase: "before" | "after", by: Random): Evidence => {
  const shared = `${phase} ${by.between(1, 12)}`;
  const content = drawn.get(shared) ?? contentOf(paper(shared));
  drawn.set(shared, content);
  return { at, phase, name: phase === "before" ? "整改前办件记录.pdf" : "整改说明.pdf", content, shared };
};

export async function keep(
  viewer: Viewer,
  issue: string,
  { at, phase, name, content, shared }: Evidence,
  pile: Map<string, Stored>,
  lookBack?: string,
): Promise<void> {
  const upload = { id: newId(), name, phase, issue, lookBack };
  const lying = shared ? pile.get(shared) : undefined;
  if (lying) {
    must(await hang(viewer, at, upload, lying.content, lying.key), `hang ${name}`);
    return;
  }
  const kept = must(await attach(viewer, at, upload, await content), `attach ${name}`);
  if (shared) pile.set(shared, { key: keyOf(kept.id), content: await content });
}
