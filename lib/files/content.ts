import { readFile } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { documentTypes, pictureTypes } from "@/domain/file";
import { done, type Result, refuse } from "@/domain/refusal";
import { sha256 } from "@/lib/digest";
import { readPicture } from "@/lib/files/picture";

/** What is kept of an upload, told by its content and never by its name. */
export interface Content {
  bytes: Uint8Array;
  /** A small copy of a picture, for lists. */
  small: Uint8Array | null;
  sha256: string;
  type: string;
  width: number | null;
  height: number | null;
  takenAt: Date | null;
  perceptualHash: string | null;
  /** A finer one, by which pictures that look alike are told apart. */
  finePrint: string | null;
}

/** Looks into a received file; pictures come back re-encoded and without metadata. */
export async function readContent(path: string): Promise<Result<Content>> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const type = found?.mime ?? "";
  if (pictureTypes.includes(type)) {
    const picture = await readPicture(path);
    return picture ? done({ ...picture, sha256: sha256(picture.bytes) }) : refuse("fileUnreadable");
  }
  if (!documentTypes[type]) return refuse("fileType");
  const bytes = await readFile(path);
  return done({
    bytes,
    small: null,
    sha256: sha256(bytes),
    type,
    width: null,
    height: null,
    takenAt: null,
    perceptualHash: null,
    finePrint: null,
  });
}
