import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isFault } from "@/domain/fault";
import { type Locale, localeOf, locales, pathIn } from "@/domain/language";
import type { Refusal, Result } from "@/domain/refusal";
import { origin } from "@/lib/auth/origin";
import { unforeseen } from "@/lib/fault";
import { isForeign } from "@/lib/http/foreign";
import { htmlPage, pagePolicy, safe } from "@/lib/http/html-page";
import { type FormLimits, NotKept, readForm, type SentForm } from "@/lib/http/multipart";
import { bare, later, statusOf } from "@/lib/route";

// Public forms post to plain routes. Where such a route cannot lead on with 303, it answers with
// a page of its own, which needs no script and no style but one file.

interface Page {
  status: number;
  title: string;
  text: string;
  link: { href: string; label: string };
  headers?: Record<string, string>;
  inside?: string;
}

function plainPage(locale: string, { status, title, text, link, headers, inside }: Page): Response {
  return plainAnswer(htmlPage(locale, title, [text], [link], inside), status, headers);
}

/** Markup of `htmlPage` as an answer. */
export const plainAnswer = (html: string, status: number, headers?: Record<string, string>): Response =>
  new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": pagePolicy,
      ...headers,
    },
  });

/** Too often: from when on it works again, by the wall clock. */
export async function tooManyPage(locale: Locale, until: Date, at: Date, href: string, more?: HeadersInit) {
  const t = await getTranslations({ locale, namespace: "doorPage" });
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
  const time = new Intl.DateTimeFormat(locale, {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    timeZone: "Asia/Shanghai",
  }).format(new Date(Math.ceil(until.getTime() / 60_000) * 60_000));
  return plainPage(locale, {
    status: 429,
    title: t("tooManyTitle"),
    text: t("tooMany", { time, minutes: Math.ceil(seconds / 60) }),
    link: { href, label: t("back") },
    headers: { "retry-after": String(seconds), ...Object.fromEntries(new Headers(more)) },
  });
}

/** The body was no form of ours, or longer than anything we ask for. */
export async function badFormPage(locale: Locale, status: number, href: string) {
  const t = await getTranslations({ locale, namespace: "doorPage" });
  const text = status === 413 ? t("tooLong") : t("badForm");
  return plainPage(locale, { status, title: t("badFormTitle"), text, link: { href, label: t("back") } });
}

/** In which language somebody filled in a form that cannot be read: that of the page it was on. */
export function languageBefore(request: Request): Locale {
  const from = request.headers.get("referer") ?? "";
  return (URL.canParse(from) && localeOf(new URL(from).pathname)) || locales[0];
}

/** Reads the body once; however often it is asked. */
type Read = () => Promise<Result<SentForm>>;
type Handler = (request: Request, read: Read) => Promise<Response>;

/**
 * A public form's door: foreign pages may not post here. What nobody foresaw gets a page with its
 * number, on which everything typed waits to be sent again.
 */
export function publicForm(limits: FormLimits, handle: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    const locale = languageBefore(request);
    let reading: Promise<Result<SentForm>> | undefined;
    try {
      if (isForeign(request.headers, new URL(origin()).host))
        return await badFormPage(locale, 403, pathIn(locale, "/"));
      return bare(
        await handle(request, () => {
          reading ??= readForm(request, limits);
          return reading;
        }),
      );
    } catch (error) {
      unstable_rethrow(error);
      const { pathname } = new URL(request.url);
      const refusal = unforeseen(error, `${request.method} ${pathname}`);
      const sent = await (reading ?? readForm(request, { ...limits, drop: true })).then(
        (read) => (read.ok ? read.value : undefined),
        (reason) => (reason instanceof NotKept ? reason.sent : undefined),
      );
      return await keptPage(locale, pathname, refusal, sent);
    }
  };
}

/** What was typed cannot be kept here now, so it goes back with the answer: to be read, copied and sent again. */
async function keptPage(locale: Locale, action: string, refusal: Refusal, sent: SentForm | undefined) {
  const t = await getTranslations({ locale, namespace: "doorPage" });
  const values = { reference: refusal.values?.reference ?? "" };
  const text = isFault(refusal.code) ? t(refusal.code, values) : t("unexpected", values);
  const link = { href: pathIn(locale, "/"), label: t("home") };
  const again = t("sendAgain");
  const fields = Object.entries(sent?.fields ?? {});
  const hidden = fields.filter(([name]) => name !== "text").map(([name, value]) => hiddenField(name, value));
  const words = sent?.fields.text;
  const inside = sent
    ? `<form method="post" action="${safe(action)}" enctype="multipart/form-data">${hidden.join("")}${
        words === undefined
          ? ""
          : `<p><textarea name="text" rows="8" aria-label="${safe(t("written"))}">\n${safe(words)}</textarea></p>`
      }${
        sent.hadFiles
          ? `<p><label>${safe(t("picturesAgain"))}<br><input type="file" name="pictures" accept="image/*" multiple></label></p>`
          : ""
      }<p><button type="submit">${safe(again)}</button></p></form>`
    : "";
  const status = statusOf(refusal.code);
  return plainPage(locale, { status, title: t("badFormTitle"), text, link, headers: later(refusal.code), inside });
}

const hiddenField = (name: string, value: string): string =>
  `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`;

/** 303 to a path of ours, with cookies. */
export const leadOn = (path: string, ...cookies: string[]): Response => {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
};

/** A cookie only we read, sent back to us alone. */
export const doorCookie = (name: string, value: string, seconds: number, isSecure: boolean): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
