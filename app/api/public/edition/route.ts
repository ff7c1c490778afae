import { localeOf, pathIn } from "@/domain/language";
import { safePath } from "@/lib/auth/origin";
import { rememberEdition } from "@/lib/edition";
import { badFormPage, languageBefore, leadOn, publicForm } from "@/lib/http/plain-page";
import { statusOf } from "@/lib/route";

const limits = { field: 64, file: 0, files: 0, body: 4_096 };

/** Turns 长辈版 on or off and leads back to the page on which somebody asked for it. */
export const POST = publicForm(limits, async (request, read) => {
  const sent = await read();
  const home = pathIn(languageBefore(request), "/");
  if (!sent.ok) return badFormPage(languageBefore(request), statusOf(sent.refusal.code), home);
  return leadOn(publicPageBefore(request) ?? home, rememberEdition(sent.value.fields.edition === "elder"));
});

/** Only pages that are public: an address of anything else leads home. */
function publicPageBefore(request: Request): string | undefined {
  const from = request.headers.get("referer") ?? "";
  if (!URL.canParse(from)) return undefined;
  const { pathname, search } = new URL(from);
  return localeOf(pathname) ? safePath(pathname + search) : undefined;
}
