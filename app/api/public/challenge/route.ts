import { done, refuse } from "@/domain/refusal";
import { asking } from "@/features/door/commands/limits";
import { formOf } from "@/features/door/queries/form";
import { challengeQuery } from "@/features/door/schema";
import { clientAddress } from "@/lib/http/client-address";
import { overLimit } from "@/lib/limit";
import { challengeFor } from "@/lib/proof";
import { answer, openRoute } from "@/lib/route";

/** A proof of work for one form that we handed out. */
export const GET = openRoute(challengeQuery, async ({ token }, request) => {
  const form = formOf(token);
  if (!form) return answer(refuse("notFound"));
  if (await overLimit(asking, clientAddress(request))) return answer(refuse("tooManyRequests"));
  return answer(done(await challengeFor(form.id)));
});
