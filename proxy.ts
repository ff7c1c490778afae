import { type NextRequest, NextResponse } from "next/server";

/** Tells layouts their own address, which they need to bring somebody back after sign-in. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

// Never /api: bodies are cut at 10 MB where this runs, and uploads go there.
export const config = { matcher: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)" };
