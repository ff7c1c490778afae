import { pathIn } from "@/domain/language";
import { following } from "@/features/door/commands/limits";
import { followCookie, newPass, passMinutes } from "@/features/door/queries/follow-pass";
import { languageOf } from "@/features/door/schema";
import { findByCode } from "@/features/pain-points/queries/follow";
import { followSchema } from "@/features/pain-points/schema";
import { origin } from "@/lib/auth/origin";
import { machineNow } from "@/lib/clock";
import { clientAddress } from "@/lib/http/client-address";
import { badFormPage, doorCookie, languageBefore, leadOn, publicForm, tooManyPage } from "@/lib/http/plain-page";
import { overLimit } from "@/lib/limit";
import { statusOf } from "@/lib/route";

const limits = { field: 4_096, file: 0, files: 0, body: 64 * 1024 };

/** Number and code open the progress of one pain point; whatever is wrong, the answer is the same. */
export const POST = publicForm(limits, async (request, read) => {
  const sent = await read();
  const before = languageBefore(request);
  if (!sent.ok) return badFormPage(before, statusOf(sent.refusal.code), pathIn(before, "/follow"));
  const { fields } = sent.value;
  const locale = languageOf(fields);
  const form = pathIn(locale, "/follow");
  const over = await overLimit(following, clientAddress(request));
  if (over) return tooManyPage(locale, over, machineNow(), form);
  const asked = followSchema.safeParse({ number: fields.number ?? "", code: fields.code ?? "" });
  const found = asked.success ? await findByCode(asked.data.number, asked.data.code) : undefined;
  if (!found || !asked.success) {
    const number = (fields.number ?? "").slice(0, 40);
    return leadOn(`${form}?${new URLSearchParams({ wrong: "1", ...(number && { number }) })}`);
  }
  const pass = newPass({ number: found.number, code: asked.data.code });
  const isSecure = origin().startsWith("https:");
  return leadOn(pathIn(locale, "/follow/it"), doorCookie(followCookie, pass, passMinutes * 60, isSecure));
});
