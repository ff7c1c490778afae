import { type NextRequest, NextResponse } from "next/server";
import { refusedWrite } from "@/lib/http/page-write";

/**
 * Scripts run only with this answer's nonce. Development evaluates code and injects styles; what
 * ships does neither, and no component writes a `style` attribute.
 */
function policy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A fresh policy for each page, and the page's own address, which brings somebody back after sign-in. */
export function proxy(request: NextRequest) {
  const status = refusedWrite(request);
  if (status) return new NextResponse(null, { status });
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce from here and puts it on its own scripts and styles.
  headers.set("content-security-policy", policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy(nonce));
  return response;
}

// Never /api: bodies are cut at 10 MB where this runs, and uploads go there. What else is passed by is
// named: an address with a dot is a page as well.
export const config = {
  matcher: "/((?!api/|_next/static/|(?:icon\\.svg|plain\\.css|robots\\.txt|sw\\.js)$).*)",
};
