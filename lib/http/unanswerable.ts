/** What would be answered with 500 and cannot be anything of ours; it gets a 404 instead. */

const refusedMethods: ReadonlySet<string> = new Set(["TRACE", "TRACK", "CONNECT"]);

/** A NUL in a path names nothing; PostgreSQL refuses even to look for it. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** A request that nobody can answer is led to an address that is not there. */
export function leadAway(request: { method?: string; url?: string }): void {
  // A client may name the whole address; who we are is not for it to say, and the framework would lead there.
  if (/^https?:/i.test(request.url ?? "")) request.url = request.url?.replace(/^https?:\/*[^/?]*\/*/i, "/");
  const [path = ""] = (request.url ?? "").split("?");
  if (isReadable(path) && !refusedMethods.has(request.method ?? "")) return;
  request.method = "GET";
  request.url = "/api/unanswerable";
}
