import { env } from "@/env";

/** Where the browser reaches us; without `NEXTAUTH_URL` it follows from HOST and PORT. */
export function origin(): string {
  const { NEXTAUTH_URL, HOST, PORT } = env();
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL).origin;
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}

/** A path on this site, or undefined: never `//elsewhere`, `/\elsewhere`, another scheme or our own sign-in. */
export function safePath(asked: unknown): string | undefined {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked) || asked.length > 2_000) return undefined;
  if (!URL.canParse(asked, "http://here")) return undefined;
  const url = new URL(asked, "http://here");
  if (url.origin !== "http://here" || /^\/(api|(en\/)?sign-in)(\/|$)/.test(url.pathname)) return undefined;
  return url.pathname + url.search;
}
