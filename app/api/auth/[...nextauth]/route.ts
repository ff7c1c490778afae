import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { type Locale, locales, pathIn } from "@/domain/language";
import { signIn, signOut } from "@/features/accounts/commands/sign-in";
import { authOptions, callbackCookie } from "@/lib/auth/options";
import { origin } from "@/lib/auth/origin";
import { faultOf } from "@/lib/fault";
import { isOtherwiseWritten, readBytes, strictText } from "@/lib/http/incoming";
import { badFormPage, languageBefore } from "@/lib/http/plain-page";
import { logUnexpected } from "@/lib/log";
import { guarded, problem } from "@/lib/route";

/** What we use of next-auth; its log door, for one, would let anybody fill ours. */
const open = {
  GET: /^(csrf|session|providers|error|signin|signout)$/,
  POST: /^(signin\/credentials|callback\/credentials|signout)$/,
};
const longestBody = 16_384;

/** The sign-in page says its language, in its form and on the way to next-auth's cookie; else it is where one came from. */
async function languageOf(request: Request): Promise<Locale> {
  const query = new URL(request.url).searchParams;
  const form = request.method === "GET" ? query : new URLSearchParams(await request.clone().text());
  return locales.find((one) => one === form.get("language")) ?? languageBefore(request);
}

/** The same request with a body that can be read: next-auth answers 500 to anything else. */
async function readable(request: Request): Promise<NextRequest | undefined> {
  if (request.method === "GET") return new NextRequest(request.url, { headers: request.headers });
  const bytes = await readBytes(request, longestBody);
  if (!bytes || isOtherwiseWritten(request.headers)) return undefined;
  const body = strictText(bytes);
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  if (body === undefined || !(isForm ? isCoded(body) : isJson && isFlat(body))) return undefined;
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

/** What a form has coded is UTF-8 as well. */
function isCoded(form: string): boolean {
  try {
    decodeURIComponent(form);
    return true;
  } catch {
    return false;
  }
}

function isFlat(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && Object.values(value).every((one) => typeof one === "string");
  } catch {
    return false;
  }
}

/** next-auth answers 500 to an address that it cannot read, and writes it to the log as it came. */
const isAddress = (text: string | null | undefined): boolean =>
  !text || (/^(\/|https?:)/.test(text) && URL.canParse(text, origin()));

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = guarded(async (request, given) => {
  const context = given as Context;
  const { nextauth } = await context.params;
  if (!open[request.method === "GET" ? "GET" : "POST"].test(nextauth.join("/"))) return problem({ code: "notFound" });
  const asked = await readable(request);
  if (!asked || !isAddress(asked.nextUrl.searchParams.get("callbackUrl"))) return problem({ code: "invalid" });
  if (!isAddress(asked.cookies.get(callbackCookie())?.value)) {
    const refused = problem({ code: "invalid" });
    // Or it would be sent with every try.
    refused.headers.set("set-cookie", `${callbackCookie()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
    return refused;
  }
  const locale = await languageOf(asked);
  // next-auth would say what was thrown in the address of the next page, as a wrong password.
  let thrown: unknown;
  const tried: typeof signIn = (...given) =>
    signIn(...given).catch((error: unknown) => {
      thrown = error;
      return null;
    });
  const response: Response = await NextAuth(asked, context, authOptions({ signIn: tried, signOut }, locale));
  if (thrown) {
    logUnexpected(thrown, "sign-in");
    return badFormPage(locale, faultOf(thrown) ? 503 : 500, pathIn(locale, "/sign-in"));
  }
  // Relative, so that sign-in also works under another name of this machine.
  const location = response.headers.get("location");
  if (location?.startsWith(`${origin()}/`)) response.headers.set("location", location.slice(origin().length));
  return response;
});

export { handle as GET, handle as POST };
