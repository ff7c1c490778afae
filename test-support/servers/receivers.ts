import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

// A mail server and a webhook receiver on loopback: what really came in.

export interface Received {
  to: string[];
  /** Headers and text as sent, decoded. */
  subject: string;
  text: string;
}

const decodedWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : unquoted(word.replaceAll("_", " ")).toString("utf8"),
    );
const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

function read(raw: string): Omit<Received, "to"> {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const body = raw.slice(end + 4);
  const text = /transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, "base64").toString("utf8")
    : /transfer-encoding: quoted-printable/i.test(head)
      ? unquoted(body).toString("utf8")
      : body;
  return { subject: decodedWords(/^subject: (.*)$/im.exec(head)?.[1] ?? ""), text };
}

/** Takes every letter unless told to refuse. */
export async function mailServer() {
  const letters: Received[] = [];
  const mood = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, callback) {
      let raw = "";
      stream.setEncoding("latin1");
      stream.on("data", (part: string) => {
        raw += part;
      });
      stream.on("end", () => {
        if (mood.refuses) return callback(Object.assign(new Error("mailbox full"), { responseCode: 452 }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...read(raw) });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    mood,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

export interface Called {
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers as robots do; `/moved` leads on, which nobody may follow. */
export async function webhookReceiver() {
  const calls: Called[] = [];
  const mood = { status: 200, answer: '{"errcode":0,"errmsg":"ok"}' };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://here");
      calls.push({ path: url.pathname, query: url.searchParams, headers: request.headers, body });
      if (url.pathname === "/moved") response.writeHead(302, { location: "/elsewhere" }).end();
      else response.writeHead(mood.status, { "content-type": "application/json" }).end(mood.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    mood,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
