import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "@/lib/id";

/** Numbers a request; set by ourselves on every one, whatever came under this name. */
const numberHeader = "x-request-number";
const unreadable = new Set<string>();

/**
 * Our actions answer with a value whatever happens; an error of one is the framework failing to
 * read the call. It says 500, or 200 with an error inside: whoever sent it gets 400 instead.
 */
export function watchAction(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["next-action"] === undefined) return;
  const number = newId();
  request.headers[numberHeader] = number;
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(unreadable.has(number) ? 400 : status, ...rest);
  response.once("close", () => unreadable.delete(number));
}

/** Called by whoever hears of the error; true when it was a call that could not be read. */
export function isUnreadable(type: string, headers: Record<string, string | string[] | undefined>): boolean {
  const number = headers[numberHeader];
  if (type !== "action" || typeof number !== "string") return false;
  unreadable.add(number);
  return true;
}
