import type { IncomingMessage, ServerResponse } from "node:http";
import { worthAnotherTry } from "@/domain/fault";
import { localeOf, locales, pathIn } from "@/domain/language";
import { faultOf } from "../fault";
import { newId } from "../id";
import said from "./failed-page.json";
import { htmlPage, pagePolicy } from "./html-page";

// Where a page cannot be drawn, Next answers with an empty one that only scripts fill. Instead: what
// happened, the number in the log, and the way to try again, for everybody and with the right status.

/** Numbers a request; set by ourselves on every one, whatever came under this name. */
const numberHeader = "x-page-number";
interface Failure {
  status: number;
  reference?: string;
  retryAfter?: number;
}
const failures = new Map<string, Failure>();

/** Called by whoever hears of the error while the page is drawn. */
export function notePageFailure(error: unknown, reference: string | undefined, headers: IncomingMessage["headers"]) {
  const number = headers[numberHeader];
  if (typeof number !== "string" || failures.has(number)) return;
  const fault = faultOf(error);
  failures.set(number, { status: fault ? 503 : 500, reference, retryAfter: fault && worthAnotherTry[fault] });
}

const isPage = ({ method, url = "", headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") &&
  !/^\/(api|_next)\/|\.[a-z0-9]+($|\?)/.test(url) &&
  headers.rsc === undefined;

/** Follows the answer to a page; one that failed is replaced as a whole. */
export function watchPage(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[numberHeader];
  if (!isPage(request)) return;
  const number = newId();
  request.headers[numberHeader] = number;
  response.once("close", () => failures.delete(number));

  const given = { write: response.write, end: response.end, writeHead: response.writeHead };
  let own: string | undefined;
  const decide = (status: number): boolean => {
    if (own !== undefined || response.headersSent || status < 500) return own !== undefined;
    const failure = failures.get(number) ?? { status };
    own = failedPage(request.url ?? "/", failure);
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link", "vary"]) response.removeHeader(name);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-length", Buffer.byteLength(own));
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-security-policy", pagePolicy);
    if (failure.retryAfter) response.setHeader("retry-after", failure.retryAfter);
    response.statusCode = failure.status;
    return true;
  };
  const last = (args: unknown[]) => args.find((one): one is () => void => typeof one === "function");
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      decide(status)
        ? given.writeHead.call(response, response.statusCode)
        : Reflect.apply(given.writeHead, response, [status, ...rest]),
    write: (...args: unknown[]) => {
      if (!decide(response.statusCode)) return Reflect.apply(given.write, response, args);
      last(args)?.();
      return true;
    },
    end: (...args: unknown[]) =>
      decide(response.statusCode)
        ? given.end.call(response, own, "utf8", last(args))
        : Reflect.apply(given.end, response, args),
  });
}

/** The whole page; `url`: where another try leads. */
export function failedPage(
  url: string,
  { reference, retryAfter }: Omit<Failure, "status">,
  // Who is signed in, and in which language, cannot be asked now.
  locale = localeOf(url.split("?")[0] ?? "/") ?? locales[0],
): string {
  const say = said[locale];
  const lines = [retryAfter ? say.passing : say.unexpected, ...(reference ? [`${say.reference} ${reference}`] : [])];
  return htmlPage(locale, say.title, lines, [
    { href: url, label: say.again },
    { href: pathIn(locale, "/"), label: say.home },
  ]);
}
