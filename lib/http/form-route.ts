import { unstable_rethrow } from "next/navigation";
import { isFault, worthAnotherTry } from "@/domain/fault";
import { pathIn } from "@/domain/language";
import { origin, safePath } from "@/lib/auth/origin";
import { unforeseen } from "@/lib/fault";
import { failedPage } from "@/lib/http/failed-page";
import { isForeign } from "@/lib/http/foreign";
import { badFormPage, languageBefore, plainAnswer } from "@/lib/http/plain-page";
import { bare, later, statusOf } from "@/lib/route";

/**
 * The door of a form on which nothing was written that could be lost: does its work and leads on with
 * 303, to a path of ours, or answers a form that cannot be read. What nobody foresaw gets a page, from which another try leads to where the form is.
 */
export function formRoute(
  handle: (request: Request) => Promise<string | Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const locale = languageBefore(request);
    const home = pathIn(locale, "/");
    try {
      if (isForeign(request.headers, new URL(origin()).host)) return await badFormPage(locale, 403, home);
      const answer = await handle(request);
      return bare(
        typeof answer === "string" ? new Response(null, { status: 303, headers: { location: answer } }) : answer,
      );
    } catch (error) {
      unstable_rethrow(error);
      const { code, values } = unforeseen(error, `${request.method} ${new URL(request.url).pathname}`);
      const failure = {
        reference: String(values?.reference),
        retryAfter: isFault(code) ? worthAnotherTry[code] : undefined,
      };
      return plainAnswer(failedPage(before(request) ?? home, failure, locale), statusOf(code), later(code));
    }
  };
}

/** The page of ours that the form was on. */
function before(request: Request): string | undefined {
  const from = request.headers.get("referer") ?? "";
  if (!URL.canParse(from)) return undefined;
  const { pathname, search } = new URL(from);
  return safePath(pathname + search);
}
