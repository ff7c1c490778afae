import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { env } from "@/env";

// Bytes in any store that speaks Amazon's S3, for servers on several machines. `STORAGE_URL` is the
// address under which the keys lie, so that a bucket may stand in the path or in the name of the host.

const answersWithin = 60_000;
let client: AwsClient | undefined;

/** The store says no, or something else than it should. */
class StoreFailed extends Error {
  readonly code = "EREMOTEIO";
}

const short = (said: string) => said.slice(0, 500);

/** Asks the store; throws what it says unless it did as asked, or has nothing there. */
async function ask(method: "PUT" | "GET" | "HEAD" | "DELETE", key: string, body?: Uint8Array): Promise<Response> {
  const { STORAGE_URL = "", STORAGE_KEY_ID = "", STORAGE_SECRET = "", STORAGE_REGION: region } = env();
  client ??= new AwsClient({
    accessKeyId: STORAGE_KEY_ID,
    secretAccessKey: STORAGE_SECRET,
    service: "s3",
    region,
    retries: 3,
  });
  const patience = new AbortController();
  // Until the answer begins; how long a body takes is for whoever reads it.
  const timer = setTimeout(() => patience.abort(new StoreFailed("the store did not answer")), answersWithin);
  try {
    const answer = await client.fetch(`${STORAGE_URL.replace(/\/$/, "")}/${key}`, {
      method,
      body: body as Uint8Array<ArrayBuffer> | undefined,
      // Signed with what was meant: a store takes nothing that changed on the way.
      headers: {
        "x-amz-content-sha256": createHash("sha256")
          .update(body ?? "")
          .digest("hex"),
      },
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new StoreFailed(`the store answers ${method} with ${answer.status}: ${short(await answer.text())}`);
  } finally {
    clearTimeout(timer);
  }
}

/** Whole or not at all, as every such store promises. */
export async function put(key: string, bytes: Uint8Array): Promise<void> {
  const answer = await ask("PUT", key, bytes);
  const said = await answer.text();
  if (!answer.ok) throw new StoreFailed(`the store took nothing: ${short(said)}`);
}

/** That a bucket is missing says nothing of a file. */
function requireBucket(said: string): void {
  if (said.includes("NoSuchBucket")) throw new StoreFailed(`the store does not know the bucket: ${short(said)}`);
}

const sizeOf = (answer: Response): number => {
  const size = Number(answer.headers.get("content-length") ?? Number.NaN);
  if (!Number.isInteger(size)) throw new StoreFailed("the store does not say how long its answer is");
  return size;
};

export async function get(key: string): Promise<{ size: number; body: ReadableStream } | undefined> {
  const answer = await ask("GET", key);
  if (answer.ok) return { size: sizeOf(answer), body: answer.body ?? new Blob().stream() };
  requireBucket(await answer.text());
  return undefined;
}

export async function lengthOf(key: string): Promise<number | undefined> {
  const answer = await ask("HEAD", key);
  return answer.ok ? sizeOf(answer) : undefined;
}

export async function drop(key: string): Promise<void> {
  await (await ask("DELETE", key)).body?.cancel();
}
