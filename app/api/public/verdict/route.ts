import { cookies } from "next/headers";
import { pathIn } from "@/domain/language";
import { dropVerdict, keepVerdict } from "@/features/door/commands/form";
import { judging } from "@/features/door/commands/limits";
import { followCookie, passOf } from "@/features/door/queries/follow-pass";
import { languageOf } from "@/features/door/schema";
import { judge } from "@/features/pain-points/commands/judge";
import { verdictSchema } from "@/features/pain-points/schema";
import { machineNow, now } from "@/lib/clock";
import { clientAddress } from "@/lib/http/client-address";
import { badFormPage, languageBefore, leadOn, publicForm, tooManyPage } from "@/lib/http/plain-page";
import { overLimit } from "@/lib/limit";
import { statusOf } from "@/lib/route";

const limits = { field: 32 * 1024, file: 0, files: 0, body: 128 * 1024 };

/** “Solved?” and how content, from whoever has shown number and code; what cannot be taken yet waits for them. */
export const POST = publicForm(limits, async (request, read) => {
  const sent = await read();
  const before = languageBefore(request);
  if (!sent.ok) return badFormPage(before, statusOf(sent.refusal.code), pathIn(before, "/follow"));
  const { fields } = sent.value;
  const locale = languageOf(fields);
  const page = pathIn(locale, "/follow/it");
  const pass = passOf((await cookies()).get(followCookie)?.value);
  const { solved = "", level = "", text = "" } = fields;
  const typed = { solved, level, text };
  if (!pass || pass.over) {
    if (pass) await keepVerdict(pass.number, typed);
    return leadOn(`${pathIn(locale, "/follow")}?over=1`);
  }
  const over = await overLimit(judging, clientAddress(request));
  const verdict = verdictSchema.safeParse(typed);
  if (over || !verdict.success) await keepVerdict(pass.number, typed);
  if (over) return tooManyPage(locale, over, machineNow(), page);
  if (!verdict.success) return leadOn(`${page}?problem=invalid#verdict`);
  const judged = await judge(pass.number, pass.code, verdict.data, now());
  if (!judged.ok) await keepVerdict(pass.number, typed);
  else await dropVerdict(pass.number);
  return leadOn(judged.ok ? `${page}?judged=1#verdict` : `${page}?problem=${judged.refusal.code}#verdict`);
});
