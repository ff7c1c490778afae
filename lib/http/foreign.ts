/**
 * A write that another site sent. Browsers say where a write comes from, in one of two headers or in
 * both; programs say nothing. Cookies are SameSite=Lax, so this is the second lock and not the only one.
 * `ours`: hosts by which a browser may know us, the proxy in front names the one it sees.
 */
export function isForeign(headers: Headers, ...ours: readonly string[]): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return ![host, ...ours].includes(new URL(origin).host);
}
