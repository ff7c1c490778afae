import { picturesPerPainPoint } from "@/domain/file";
import { type Content, readContent } from "@/lib/files/content";
import type { SentFile } from "@/lib/http/multipart";

/** Pictures of a form, told by content; what is none is named, and the others stay. */
export async function readPictures(
  files: readonly SentFile[],
  alreadyHeld: number,
): Promise<{ contents: Content[]; problem: { pictures: string } | null }> {
  const contents: Content[] = [];
  let problem: string | null = null;
  for (const { path } of files) {
    if (alreadyHeld + contents.length >= picturesPerPainPoint) {
      problem = `tooMany:${picturesPerPainPoint}`;
      break;
    }
    const content = path ? await readContent(path) : null;
    if (content?.ok && content.value.small) contents.push(content.value);
    else problem = path ? "picture" : "pictureSize";
  }
  return { contents, problem: problem ? { pictures: problem } : null };
}
