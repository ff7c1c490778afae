import { cookies } from "next/headers";
import { pathIn } from "@/domain/language";
import { passSecondStep } from "@/features/second-factor/commands/pass-second-step";
import { cookieFor } from "@/lib/auth/options";
import { safePath } from "@/lib/auth/origin";
import { currentSession } from "@/lib/auth/viewer";
import { formRoute } from "@/lib/http/form-route";
import { readForm } from "@/lib/http/multipart";
import { badFormPage, languageBefore } from "@/lib/http/plain-page";
import { statusOf } from "@/lib/route";

const limits = { field: 4_096, file: 0, files: 0, body: 16_384 };

/** A plain form's door: the code after the password, for whoever owes it. */
export const POST = formRoute(async (request) => {
  const sent = await readForm(request, limits);
  const before = languageBefore(request);
  if (!sent.ok) return badFormPage(before, statusOf(sent.refusal.code), pathIn(before, "/second-step"));
  return pathAfter(sent.value.fields);
});

async function pathAfter({ code = "", next: asked, recovery, language = "" }: Record<string, string>): Promise<string> {
  const next = safePath(asked);
  const signIn = pathIn(language, "/sign-in");
  const session = await currentSession();
  if (session?.owes !== "secondFactor") return next ? `${signIn}?next=${encodeURIComponent(next)}` : signIn;
  const passed = await passSecondStep(session, code);
  if (passed.ok) {
    (await cookies()).set(await cookieFor(passed.value.sid));
    return next ?? signIn; // which leads everybody home
  }
  const { code: problem } = passed.refusal;
  const query = new URLSearchParams({ problem, ...(recovery && { recovery: "1" }), ...(next && { next }) });
  return `${pathIn(language, "/second-step")}?${query}`;
}
