import { cookies } from "next/headers";
import { pathIn } from "@/domain/language";
import { judging } from "@/features/door/commands/limits";
import { followCookie, readPass } from "@/features/door/queries/follow-pass";
import { languageOf } from "@/features/door/schema";
import { judge } from "@/features/pain-points/commands/judge";
import { verdictSchema } from "@/features/pain-points/schema";
import { clientAddress } from "@/lib/client-address";
import { machineNow, now } from "@/lib/clock";
import { overLimit } from "@/lib/limit";
import { readForm } from "@/lib/multipart";
import { badFormPage, languageBefore, leadOn, publicForm, tooManyPage } from "@/lib/plain-page";
import { statusOf } from "@/lib/route";

const limits = { field: 32 * 1024, file: 0, files: 0, body: 128 * 1024 };

/** “Solved?” and how content, from whoever has shown number and code. */
export const POST = publicForm(async (request) => {
  const sent = await readForm(request, limits);
  const before = languageBefore(request);
  if (!sent.ok) return badFormPage(before, statusOf(sent.refusal.code), pathIn(before, "/follow"));
  const { fields } = sent.value;
  const locale = languageOf(fields);
  const page = pathIn(locale, "/follow/it");
  const pass = readPass((await cookies()).get(followCookie)?.value);
  if (!pass) return leadOn(`${pathIn(locale, "/follow")}?over=1`);
  const over = await overLimit(judging, clientAddress(request));
  if (over) return tooManyPage(locale, over, machineNow(), page);
  const { solved, level, text = "" } = fields;
  const verdict = verdictSchema.safeParse({ solved, level, text });
  if (!verdict.success) return leadOn(`${page}?problem=invalid#verdict`);
  const judged = await judge(pass.number, pass.code, verdict.data, now());
  return leadOn(judged.ok ? `${page}?judged=1#verdict` : `${page}?problem=${judged.refusal.code}#verdict`);
});
