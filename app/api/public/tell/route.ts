import { fileLimit, picturesPerPainPoint } from "@/domain/file";
import { pathIn } from "@/domain/language";
import { knocking } from "@/features/door/commands/limits";
import { tellAtDoor } from "@/features/door/commands/tell-at-door";
import { doorFormCookie, longestAge } from "@/features/door/queries/form";
import { languageOf } from "@/features/door/schema";
import { origin } from "@/lib/auth/origin";
import { machineNow, now } from "@/lib/clock";
import { discard } from "@/lib/files/storage";
import { clientAddress } from "@/lib/http/client-address";
import { badFormPage, doorCookie, languageBefore, leadOn, publicForm, tooManyPage } from "@/lib/http/plain-page";
import { overLimit } from "@/lib/limit";
import { statusOf } from "@/lib/route";

const megabyte = 1024 * 1024;
// One picture too many is read, so that the form can say so with everything else kept.
const limits = { field: 256 * 1024, file: fileLimit, files: picturesPerPainPoint + 6, body: 120 * megabyte };

/** What hurts, from the public form; outside the proxy, which cuts bodies at 10 MB. */
export const POST = publicForm(limits, async (request, read) => {
  const address = clientAddress(request);
  const over = await overLimit(knocking, address);
  const before = languageBefore(request);
  if (over) return tooManyPage(before, over, machineNow(), pathIn(before, "/tell"));
  const sent = await read();
  if (!sent.ok) return badFormPage(before, statusOf(sent.refusal.code), pathIn(before, "/tell"));
  try {
    const locale = languageOf(sent.value.fields);
    const onward = await tellAtDoor(sent.value, address, now());
    const cookie = doorCookie(doorFormCookie, onward.token, longestAge / 1000, origin().startsWith("https:"));
    const form = pathIn(locale, "/tell");
    if (onward.to === "wait") return tooManyPage(locale, onward.until, machineNow(), form, { "set-cookie": cookie });
    if (onward.to === "done") return leadOn(pathIn(locale, "/tell/done"), cookie);
    if (onward.to === "gone") return leadOn(`${form}?again=1`);
    if (onward.to === "results")
      return leadOn(`${form}?${new URLSearchParams({ words: onward.words })}#service`, cookie);
    return leadOn(`${form}#top`, cookie);
  } finally {
    for (const { path } of sent.value.files) if (path) await discard(path);
  }
});
