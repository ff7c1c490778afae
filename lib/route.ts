import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { isFault, worthAnotherTry } from "@/domain/fault";
import { problemOf } from "@/domain/field-problem";
import { done, type Refusal, type RefusalCode, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { fieldsOf } from "@/lib/action";
import { origin } from "@/lib/auth/origin";
import { admitted } from "@/lib/auth/viewer";
import { unforeseen } from "@/lib/fault";
import { isForeign } from "@/lib/http/foreign";
import { isPacked, readJson, wholeText } from "@/lib/http/incoming";

const statuses: Partial<Record<RefusalCode, number>> = {
  invalid: 400,
  signedOut: 401,
  stepFirst: 403,
  notAllowed: 403,
  secondKey: 403,
  notToOneself: 403,
  notFound: 404,
  fileGone: 410,
  fileTooLarge: 413,
  tooMuch: 413,
  fileType: 415,
  fileUnreadable: 422,
  tooManyRows: 422,
  tooManyRequests: 429,
  locked: 429,
  unexpected: 500,
  busy: 503,
  noRoom: 503,
  away: 503,
};

/** The HTTP status of a refusal; whatever is about the state of things is a conflict. */
export const statusOf = (code: RefusalCode): number => statuses[code] ?? 409;

/** When another try is worth it, where that is all it takes. */
export const later = (code: RefusalCode): Record<string, string> =>
  isFault(code) ? { "retry-after": String(worthAnotherTry[code]) } : {};

/** A refusal as RFC 9457 problem JSON. */
export function problem(refusal: Refusal): Response {
  const status = statusOf(refusal.code);
  return Response.json(
    { type: "about:blank", title: refusal.code, status, ...refusal },
    {
      status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...later(refusal.code) },
    },
  );
}

/** A command's result as JSON. */
export const answer = <T>(result: Result<T>, status = 200): Response =>
  result.ok
    ? Response.json(result.value ?? null, { status, headers: { "cache-control": "no-store" } })
    : problem(result.refusal);

interface Context {
  params: Promise<Record<string, string | string[] | undefined>>;
}
type Handler = (request: Request, context: Context) => Promise<Response>;

const isForeignWrite = ({ method, headers }: Request): boolean =>
  method !== "GET" && method !== "HEAD" && isForeign(headers, new URL(origin()).host);

/** Nothing that an API answers is a page: should a browser take it for one, it may load and run nothing. */
export function bare(response: Response): Response {
  if (!response.headers.has("content-security-policy"))
    response.headers.set("content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  return response;
}

/** Whatever is unforeseen becomes a problem with a reference, never a bare 500. */
export function guarded(handle: Handler): Handler {
  return async (request, context) => {
    try {
      if (isForeignWrite(request)) return bare(problem({ code: "notAllowed" }));
      if (isPacked(request.headers)) return bare(problem({ code: "invalid" }));
      return bare(await handle(request, context));
    } catch (error) {
      unstable_rethrow(error);
      return bare(problem(unforeseen(error, `${request.method} ${new URL(request.url).pathname}`)));
    }
  };
}

/** A name that is repeated gives all its values, so that a schema for one refuses it. */
const queryOf = (search: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );

/** Path parameters, and the query of a GET or the JSON body of a write. */
async function parse<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  context: Context,
): Promise<Result<z.output<Schema>>> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const body = isRead ? done(queryOf(new URL(request.url).searchParams)) : await readJson(request);
  if (!body.ok) return body;
  const sent = wholeText(body.value);
  if (!sent || typeof sent !== "object" || Array.isArray(sent)) return refuse("invalid");
  const parsed = await schema.safeParseAsync({ ...sent, ...(await context.params) }, { error: problemOf });
  return parsed.success ? { ok: true, value: parsed.data } : refuse("invalid", { fields: fieldsOf(parsed.error) });
}

/** A route handler for everyone; its input is parsed or answered with 400. */
export function openRoute<Schema extends z.ZodType>(
  schema: Schema,
  handle: (input: z.output<Schema>, request: Request) => Promise<Response>,
): Handler {
  return guarded(async (request, context) => {
    const input = await parse(schema, request, context);
    return input.ok ? handle(input.value, request) : problem(input.refusal);
  });
}

/** A route handler for whoever is signed in, who reads the request alone: uploads, streams. */
export function rawRoute(handle: (viewer: Viewer, request: Request, context: Context) => Promise<Response>): Handler {
  return guarded(async (request, context) => {
    const viewer = await admitted();
    return viewer.ok ? handle(viewer.value, request, context) : problem(viewer.refusal);
  });
}

/** A route handler for whoever is signed in: 401 without a viewer, 400 for bad input. */
export function route<Schema extends z.ZodType>(
  schema: Schema,
  handle: (viewer: Viewer, input: z.output<Schema>, request: Request) => Promise<Response>,
): Handler {
  return rawRoute(async (viewer, request, context) => {
    const input = await parse(schema, request, context);
    return input.ok ? handle(viewer, input.value, request) : problem(input.refusal);
  });
}
