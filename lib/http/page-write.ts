import { isForeign } from "./foreign";
import { isOtherwiseWritten, isPacked } from "./incoming";

/** Bytes of a server action's body; Next reads no more. Files and walks go to routes of their own. */
export const actionLimit = 1024 * 1024;

type Asked = Pick<Request, "method" | "headers">;

/**
 * Pages are read; what is written at their address is a server action of our own page. Anything
 * else is refused with this status before the framework, which would answer 200 or 500.
 */
export function refusedWrite({ method, headers }: Asked): 403 | 405 | 413 | 415 | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  if (method !== "POST" || !headers.has("next-action")) return 405;
  if (isForeign(headers)) return 403;
  if (isPacked(headers) || isOtherwiseWritten(headers)) return 415;
  return Number(headers.get("content-length") ?? 0) > actionLimit ? 413 : undefined;
}
