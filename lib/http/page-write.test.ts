import { expect, test } from "vitest";
import { actionLimit, refusedWrite } from "./page-write";

const host = "zlc.example.gov.cn";
const ours = { host, origin: `https://${host}`, "next-action": "7f" };

test.each<[what: string, method: string, headers: Record<string, string>, status: number | undefined]>([
  ["a page is read", "GET", { host }, undefined],
  ["its head is read", "HEAD", { host }, undefined],
  ["an action of ours", "POST", ours, undefined],
  ["an action without an origin, from no browser", "POST", { host, "next-action": "7f" }, undefined],
  [
    "behind a proxy that says who it is",
    "POST",
    { ...ours, host: "127.0.0.1:3000", "x-forwarded-host": host },
    undefined,
  ],
  ["a form that is no action", "POST", { host, origin: `https://${host}` }, 405],
  ["another method", "PUT", ours, 405],
  ["another method", "DELETE", ours, 405],
  ["from elsewhere", "POST", { ...ours, origin: "https://evil.example" }, 403],
  ["from elsewhere with our name in it", "POST", { ...ours, origin: `https://${host}.evil.example` }, 403],
  ["from a sandboxed frame", "POST", { ...ours, origin: "null" }, 403],
  ["from elsewhere, which hides it", "POST", { host, "next-action": "7f", "sec-fetch-site": "cross-site" }, 403],
  ["too long", "POST", { ...ours, "content-length": String(actionLimit + 1) }, 413],
  ["as a browser sends it", "POST", { ...ours, "content-type": "text/plain;charset=UTF-8" }, undefined],
  ["in another charset", "POST", { ...ours, "content-type": "text/plain;charset=utf-16" }, 415],
  ["packed", "POST", { ...ours, "content-encoding": "gzip" }, 415],
])("%s (%s)", (_, method, headers, status) => {
  expect(refusedWrite({ method, headers: new Headers(headers) })).toBe(status);
});
