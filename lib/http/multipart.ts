import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { done, type Result, refuse } from "@/domain/refusal";
import { discard, receive } from "../files/storage";
import { isOtherwiseWritten, isPacked, strictText, wholeText } from "./incoming";

export interface SentFile {
  field: string;
  /** A temporary file; null when it was too large to be kept. */
  path: string | null;
}
export interface SentForm {
  fields: Record<string, string>;
  files: SentFile[];
  /** Files came along, whatever became of them. */
  hadFiles?: boolean;
}
export interface FormLimits {
  /** Bytes of one field. */
  field: number;
  /** Bytes of one file. */
  file: number;
  files: number;
  /** Bytes of the whole body. */
  body: number;
  /** Only what was typed is wanted: files are read past. */
  drop?: boolean;
}

/**
 * A plain form's body, with or without files: those stream to temporary files, which the caller
 * discards. Files left empty are not there; what is longer than the limits is not kept. Throws when
 * files cannot be written here.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<Result<SentForm>> {
  const type = request.headers.get("content-type") ?? "";
  const tooMuch = refuse("tooMuch", { values: { megabytes: Math.round(limits.body / 1024 / 1024) } });
  if (Number(request.headers.get("content-length") ?? 0) > limits.body) return tooMuch;
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type) || !request.body)
    return refuse("invalid");
  if (isPacked(request.headers) || isOtherwiseWritten(request.headers)) return refuse("invalid");

  const fields: Record<string, string> = {};
  const kept: Promise<SentFile | null>[] = [];
  const streams: Readable[] = [];
  let hadFiles = false;
  let size = 0;
  let isRead = false;
  let isReadable = true;
  try {
    const parser = new Busboy({
      headers: { "content-type": type.replace(/;\s*charset=[^;]*/i, "") },
      defCharset: "latin1", // each byte a sign, to be read strictly below
      limits: { fieldSize: limits.field, fields: 40, fileSize: limits.file, files: limits.files, parts: 60 },
    });
    parser.on("field", (name, value, _, isCut) => {
      const text = textOf(value, isCut);
      if (text === undefined) isReadable = false;
      else fields[name] = String(wholeText(text)).replace(/\r\n?/g, "\n");
    });
    parser.on("file", (field, stream, name) => {
      hadFiles ||= Boolean(name);
      if (limits.drop) return void stream.resume();
      streams.push(stream);
      const keeping = keep(field, stream);
      // Heard below. What cannot be kept is read past, or the rest of the form would never come.
      keeping.catch(() => stream.resume());
      kept.push(keeping);
    });
    const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    body.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.body) body.destroy(new Error("too much"));
    });
    body.on("error", (error) => parser.destroy(error));
    body.pipe(parser);
    await finished(parser, { readable: false });
    isRead = true;
    const files = (await Promise.all(kept)).filter((file) => file !== null);
    if (!isReadable) {
      for (const { path } of files) if (path) await discard(path);
      return refuse("invalid");
    }
    return done({ fields, files, hadFiles });
  } catch (error) {
    // A file in the middle of which the form broke off would be waited for without end.
    if (!isRead) for (const stream of streams) stream.destroy(new Error("broken off"));
    const files = await Promise.allSettled(kept);
    for (const file of files) if (file.status === "fulfilled" && file.value?.path) await discard(file.value.path);
    if (isRead) throw new NotKept({ fields, files: [], hadFiles }, error);
    return size > limits.body ? tooMuch : refuse("invalid"); // cut off on the way, or no form
  }
}

/** A field's text; undefined where its bytes are no UTF-8. One that was cut may end within a character. */
function textOf(value: string, isCut: boolean): string | undefined {
  if (/[^\0-\xff]/.test(value)) return value; // a part that named its own charset
  const bytes = Buffer.from(value, "latin1");
  return isCut ? bytes.toString("utf8") : strictText(bytes);
}

/** The form came whole, but its files could not be written here. */
export class NotKept extends Error {
  constructor(
    readonly sent: SentForm,
    cause: unknown,
  ) {
    super("files of a form could not be kept", { cause });
  }
}

type FileStream = Readable & { truncated?: boolean };

/** Null for a file field that was left empty. */
async function keep(field: string, stream: FileStream): Promise<SentFile | null> {
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  const path = await receive(Readable.toWeb(stream) as ReadableStream<Uint8Array>, Number.POSITIVE_INFINITY);
  if (size > 0 && !stream.truncated) return { field, path };
  await discard(path);
  return size > 0 ? { field, path: null } : null;
}
