import { cookies } from "next/headers";
import { pathIn } from "@/domain/language";
import { signOut } from "@/features/accounts/commands/sign-in";
import { sessionCookie, sidOf } from "@/lib/auth/options";
import { formRoute } from "@/lib/http/form-route";

/** A plain form's door, so that signing out needs no scripts. The row ends before the answer goes. */
export const POST = formRoute(async () => {
  const jar = await cookies();
  const sid = await sidOf(jar.get(sessionCookie())?.value);
  const session = sid ? await signOut(sid) : null;
  jar.delete(sessionCookie());
  return `${pathIn(session?.locale ?? "", "/sign-in")}?signedOut=1`;
});
