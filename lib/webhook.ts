import { createHmac } from "node:crypto";
import { lookup as lookUp } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { WebhookPreset } from "@/domain/delivery";
import { env } from "@/env";

// Calls to addresses that an administrator typed in: never into this machine's own network, unless
// the environment allows it, and never to where an answer would lead on.

const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  closed.addSubnet(net, bits, "ipv6");

/** Of a machine that is not on the open internet; mapped and embedded addresses count as what they mean. */
function isPrivate(ip: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  return closed.check(mapped ?? ip, isIP(mapped ?? ip) === 6 ? "ipv6" : "ipv4");
}

/** Why an address may not be called, from what it says alone; undefined when it may. */
export function addressProblem(address: string): "format" | "notHttps" | "privateAddress" | undefined {
  if (!URL.canParse(address)) return "format";
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password || !hostname) return "format";
  if (env().WEBHOOK_PRIVATE && (protocol === "http:" || protocol === "https:")) return undefined;
  if (protocol !== "https:") return "notHttps";
  const bare = hostname.replace(/^\[|\]$/g, "");
  return (isIP(bare) && isPrivate(bare)) || /(^|\.)localhost\.?$/i.test(bare) ? "privateAddress" : undefined;
}

/** What a name stands for is checked at the moment of connecting, so that it cannot change in between. */
const openLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "", 0);
    const bad = !env().WEBHOOK_PRIVATE && found.some(({ address }) => isPrivate(address));
    const [first] = found;
    if (bad || !first) return callback(Object.assign(new Error("private address"), { code: "EPRIVATE" }), "", 0);
    if (options.all) return callback(null, found as never);
    callback(null, first.address, first.family);
  });
};

const hmac = (secret: string, text: string) => createHmac("sha256", secret).update(text);

export interface Call {
  preset: WebhookPreset;
  address: string;
  secret: string | null;
  /** For people, in robots' chats. */
  text: string;
  /** For programs. */
  data: object;
}

/** Address, headers and body as the receiver wants them, signed at this machine's instant. */
export function requestOf({ preset, address, secret, text, data }: Call, at: Date) {
  const url = new URL(address);
  if (preset === "dingtalk" && secret) {
    const timestamp = String(at.getTime());
    url.searchParams.set("timestamp", timestamp);
    url.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`).digest("base64"));
  }
  const body = JSON.stringify(preset === "generic" ? data : { msgtype: "text", text: { content: text } });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed: Record<string, string> =
    preset === "generic" && secret
      ? {
          "x-walk-timestamp": timestamp,
          "x-walk-signature": `sha256=${hmac(secret, `${timestamp}.${body}`).digest("hex")}`,
        }
      : {};
  return { url, body, headers: { "content-type": "application/json; charset=utf-8", ...signed } };
}

const longestAnswer = 64_000;

/** Undefined when the receiver took it, else why not: a short code without anything it said. */
export async function callWebhook(call: Call, at: Date): Promise<string | undefined> {
  const problem = addressProblem(call.address);
  if (problem) return problem;
  const { url, body, headers } = requestOf(call, at);
  const send = url.protocol === "http:" ? requestPlain : requestTls;
  return new Promise((resolve) => {
    const sending = send(
      url,
      { method: "POST", headers, lookup: openLookup, timeout: 10_000, agent: false },
      (answer) => {
        let said = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          said += part;
          if (said.length > longestAnswer) answer.destroy();
        });
        answer.on("close", () => resolve(problemIn(call.preset, answer.statusCode ?? 0, said)));
        answer.on("error", () => {});
      },
    );
    // Also for one that answers a byte at a time.
    const deadline = setTimeout(() => sending.destroy(Object.assign(new Error("late"), { code: "ETIMEDOUT" })), 15_000);
    sending.on("close", () => clearTimeout(deadline));
    sending.on("timeout", () => sending.destroy(Object.assign(new Error("silent"), { code: "ETIMEDOUT" })));
    sending.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "failed"));
    sending.end(body);
  });
}

/** Robots answer 200 also to what they refuse, and say so in `errcode`. */
function problemIn(preset: WebhookPreset, status: number, said: string): string | undefined {
  if (status < 200 || status > 299) return `HTTP ${status}`;
  if (preset === "generic") return undefined;
  const code = /"errcode"\s*:\s*(-?\d+)/.exec(said)?.[1];
  return code === "0" ? undefined : `errcode ${code ?? "?"}`;
}
