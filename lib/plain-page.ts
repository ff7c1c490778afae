import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Locale, localeOf, locales, pathIn } from "@/domain/language";
import { logUnexpected } from "@/lib/log";

// Public forms post to plain routes. Where such a route cannot lead on with 303, it answers with
// a page of its own, which needs no script and no style but one file.

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Page {
  status: number;
  title: string;
  text: string;
  link: { href: string; label: string };
  headers?: Record<string, string>;
}

function plainPage(locale: string, { status, title, text, link, headers }: Page): Response {
  const html = `<!doctype html>
<html lang="${safe(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${safe(title)}</h1><p>${safe(text)}</p><p><a href="${safe(link.href)}">${safe(link.label)}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      ...headers,
    },
  });
}

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

type Handler = (request: Request) => Promise<Response>;

/** A public form's door: foreign pages may not post here, and what nobody foresaw gets a page with its number. */
export function publicForm(handle: Handler): Handler {
  return async (request) => {
    const locale = languageBefore(request);
    const home = pathIn(locale, "/");
    try {
      if (request.headers.get("sec-fetch-site") === "cross-site") return await badFormPage(locale, 403, home);
      return await handle(request);
    } catch (error) {
      unstable_rethrow(error);
      const reference = logUnexpected(error, `${request.method} ${new URL(request.url).pathname}`);
      const t = await getTranslations({ locale, namespace: "doorPage" });
      const link = { href: home, label: t("home") };
      return plainPage(locale, { status: 500, title: t("badFormTitle"), text: t("unexpected", { reference }), link });
    }
  };
}

/** 303 to a path of ours, with cookies. */
export const leadOn = (path: string, ...cookies: string[]): Response => {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
};

/** A cookie only we read, sent back to us alone. */
export const doorCookie = (name: string, value: string, seconds: number, isSecure: boolean): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
