/** What the framework answers with 500 before any of our code runs; it gets a 404 instead. */

const refusedMethods: ReadonlySet<string> = new Set(["TRACE", "TRACK", "CONNECT"]);

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A request that nobody can answer is led to an address that is not there. */
export function leadAway(request: { method?: string; url?: string }): void {
  const [path = ""] = (request.url ?? "").split("?");
  if (isReadable(path) && !refusedMethods.has(request.method ?? "")) return;
  request.method = "GET";
  request.url = "/api/unanswerable";
}
