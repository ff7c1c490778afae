import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { signIn, signOut } from "@/features/accounts/commands/sign-in";
import { authOptions } from "@/lib/auth/options";
import { origin } from "@/lib/auth/origin";
import { problem } from "@/lib/route";

/** What we use of next-auth; its log door, for one, would let anybody fill ours. */
const open = /^(csrf|session|providers|error|signin|signin\/credentials|callback\/credentials|signout)$/;

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open.test(nextauth.join("/"))) return problem({ code: "notFound" });
  const response: Response = await NextAuth(request, context, authOptions({ signIn, signOut }));
  // Relative, so that sign-in also works under another name of this machine.
  const location = response.headers.get("location");
  if (location?.startsWith(`${origin()}/`)) response.headers.set("location", location.slice(origin().length));
  return response;
}

export { handle as GET, handle as POST };
