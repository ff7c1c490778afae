import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SignatureV4 } from "@smithy/signature-v4";
import S3rver from "s3rver";

// A server that speaks S3, on a folder. It believes every signature of the fourth version: so Amazon's
// own signer stands at its door, and lets nothing in that is not signed as Amazon would, body and all.

const key = { id: "S3RVER", secret: "S3RVER" };
const region = "cn-test-1";

class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const bytes = typeof secret === "string" || secret === undefined ? secret : Buffer.from(secret as Uint8Array);
    this.#hash = bytes === undefined ? createHash("sha256") : createHmac("sha256", bytes);
  }
  update(bytes: string | Uint8Array) {
    this.#hash.update(bytes);
  }
  reset() {}
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

const signer = new SignatureV4({
  service: "s3",
  region,
  credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
  sha256: Sha256,
  uriEscapePath: false,
  applyChecksum: false,
});

async function isSigned({ method = "", url = "", headers }: IncomingMessage, body: Buffer): Promise<boolean> {
  const { authorization = "", "x-amz-date": date = "", "x-amz-content-sha256": sum = "" } = headers;
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";") ?? [];
  if (sum !== createHash("sha256").update(body).digest("hex") || !names.includes("x-amz-content-sha256")) return false;
  const signed = await signer.sign(
    {
      method,
      protocol: "http:",
      hostname: "127.0.0.1",
      path: url,
      query: {},
      headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
    },
    {
      signingDate: new Date(String(date).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")),
      signableHeaders: new Set(names),
    },
  );
  return signed.headers.authorization === authorization;
}

async function pass(port: number, from: IncomingMessage, to: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of from) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  if (!(await isSigned(from, body))) {
    to.writeHead(403, { "content-type": "application/xml" }).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
    return;
  }
  const { method, url: path, headers } = from;
  const onward = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  to.once("close", () => onward.destroy()); // whoever asked may leave in the middle
  onward.on("error", () => to.destroy());
  onward.end(body);
}

/** One with an empty bucket; gives what a server is to be told of it in its environment. */
export async function startObjectStore(folder: string, bucket = "walk-files") {
  const inner = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await inner.run();
  const gate = createServer((from, to) => {
    pass(port, from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  return {
    env: {
      STORAGE_URL: `http://127.0.0.1:${(gate.address() as AddressInfo).port}/${bucket}/files`,
      STORAGE_KEY_ID: key.id,
      STORAGE_SECRET: key.secret,
      STORAGE_REGION: region,
    },
    stop: async () => {
      gate.closeAllConnections();
      gate.close();
      await inner.close();
    },
  };
}
